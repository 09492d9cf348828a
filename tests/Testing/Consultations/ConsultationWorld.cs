using Helpnet.Grains.Consultations;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Testing.Consultations;

/// <summary>What a test needs around a consultation: signed-in people, and a hand on the door that only the appointment has.</summary>
public static class ConsultationWorld
{
    private static readonly SubjectKey Key = new(new byte[32]);

    /// <summary>Puts the people's tokens into force, and lets the test itself open and close doors.</summary>
    public static void AddPeople(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton(Key);
        silo.Services.AddSingleton<SubjectTokens>();
        silo.Services.AddSingleton<Relay>();
        silo.AddIncomingGrainCallFilter<SubjectOnly>();
        silo.AddPlacementDirector<AffinityPlacement, AffinityDirector>();
    }

    /// <summary>Whatever follows is done for <paramref name="account"/>, until another call says otherwise.</summary>
    public static void ActFor(Guid account) => RequestContext.Set(
        Subject.TokenKey, new SubjectTokens(Key).Seal(new(account, Roles.Client, account, DateTimeOffset.MaxValue)));

    /// <summary>The counsellor has let the client in.</summary>
    public static async Task Admit(this IGrainFactory grains, Guid appointment, Guid client, Guid counsellor, DateTimeOffset agreedEnd)
    {
        if (await grains.GetGrain<IConsultationDoor>(appointment).Admit(new(client, counsellor, agreedEnd)) is { } no)
            throw new InvalidOperationException($"Not admitted: {no.Code}");
    }

    /// <summary>The appointment ends the consultation.</summary>
    public static Task Close(this IGrainFactory grains, Guid appointment) => grains.GetGrain<IConsultationDoor>(appointment).Close();

    private sealed class SubjectOnly(SubjectTokens tokens, TimeProvider clock) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context)
        {
            Subject.SetCurrent(tokens.Open(RequestContext.Get(Subject.TokenKey) as string, clock.GetUtcNow()));
            return context.Invoke();
        }
    }
}
