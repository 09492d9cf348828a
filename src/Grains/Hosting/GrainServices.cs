using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Subjects;
using Helpnet.Grains.WaitingRooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Grains.Hosting;

/// <summary>What a host has to add so that the grains can live in it.</summary>
public static class GrainServices
{
    /// <summary>Adds what grains share inside a silo. The ports are the host's to add.</summary>
    public static ISiloBuilder AddHelpnetGrains(this ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter<CallFilter>();
        silo.AddPlacementDirector<AffinityPlacement, AffinityDirector>();
        silo.Services.AddSingleton<SubjectTokens>();
        silo.Services.TryAddSingleton(new OutsideCallers(Trusted: false));
        silo.Services.AddSingleton<AppointmentTeller>();
        silo.Services.AddSingleton<AppointmentPages>();
        silo.Services.AddSingleton<PaymentTeller>();
        silo.Services.AddTransient<MailRound>();
        silo.Services.AddSingleton<MailTurn>();
        silo.Services.AddSingleton<LiveFrontends>();
        silo.Services.AddSingleton<AwayFrontends>();
        silo.Services.AddSingleton<Relay>();
        silo.Services.AddSingleton<PeopleWaiting>();
        return silo;
    }
}
