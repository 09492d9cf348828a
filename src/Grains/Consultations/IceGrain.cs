using Helpnet.Grains.Appointments;
using Helpnet.Grains.Subjects;
using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

[StatelessWorker, GrainType("ice")]
internal sealed class IceGrain(Relay relay, TimeProvider clock) : Grain, IIceGrain
{
    /// <summary>How long the appointment is waited for before the consultation is asked as well.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<Outcome<IceView>> ServersFor(Guid appointment) => await WhyNot(appointment) is { } no
        ? no
        : relay.Give();

    /// <summary>
    /// The appointment says who is near its door, the consultation who is in it, and one "yes" is enough: while the appointment can't be reached, whoever
    /// is admitted connects all the same.
    /// </summary>
    private async Task<Refusal?> WhyNot(Guid appointment)
    {
        if (Subject.Current is null) return new(RefusalCode.SignedOut);
        var near = WhyNotNear(appointment);
        near.Ignore();
        await Task.WhenAny(near, Task.Delay(Soon, clock));
        if (near.IsCompletedSuccessfully && await near is null) return null;

        var inside = WhyNotInside(appointment);
        inside.Ignore();
        await foreach (var asked in Task.WhenEach(near, inside))
            if (asked.IsCompletedSuccessfully && await asked is null) return null;
        return await near;
    }

    private async Task<Refusal?> WhyNotInside(Guid appointment) =>
        await GrainFactory.GetGrain<IConsultationDoor>(appointment).LastSeen() is null
            ? new(RefusalCode.NotYours)
            : (await GrainFactory.GetGrain<IConsultationGrain>(appointment).View()).Refusal;

    private async Task<Refusal?> WhyNotNear(Guid appointment)
    {
        var view = await GrainFactory.GetGrain<IAppointmentGrain>(appointment).View();
        return view.Refusal ?? RelayRules.WhyNot(view.Value, clock.GetUtcNow());
    }
}
