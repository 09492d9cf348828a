using System.Security.Cryptography;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

[StatelessWorker, GrainType("ice")]
internal sealed class IceGrain(IOptions<RelayOptions> relay, TimeProvider clock) : Grain, IIceGrain
{
    public async Task<Outcome<IceView>> ServersFor(Guid appointment) => await WhyNot(appointment) is { } no
        ? no
        : RelayCredentials.Give(relay.Value, RandomNumberGenerator.GetHexString(16, lowercase: true), clock.GetUtcNow());

    /// <summary>Whoever is admitted needs nobody's word but the consultation's; before that the appointment says who is near its door.</summary>
    private async Task<Refusal?> WhyNot(Guid appointment)
    {
        if (Subject.Current is null) return new(RefusalCode.SignedOut);
        var near = WhyNotNear(appointment);
        if (await GrainFactory.GetGrain<IConsultationDoor>(appointment).LastSeen() is null
            || (await GrainFactory.GetGrain<IConsultationGrain>(appointment).View()).Refusal is not null) return await near;
        near.Ignore();
        return null;
    }

    private async Task<Refusal?> WhyNotNear(Guid appointment)
    {
        var view = await GrainFactory.GetGrain<IAppointmentGrain>(appointment).View();
        return view.Refusal ?? RelayRules.WhyNot(view.Value, clock.GetUtcNow());
    }
}
