using System.Collections.Immutable;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Payments;
using Helpnet.Grains.WaitingRooms;

namespace Helpnet.Grains.Appointments;

/// <summary>What no person asks: other grains tell it, time passes, or effects have to be carried out.</summary>
internal sealed partial class AppointmentGrain
{
    public Task<long> Listen(Guid frontend, IFrontend observer)
    {
        listeners.Add(frontend, observer);
        return Task.FromResult(State.Version);
    }

    public Task StopListening(Guid frontend)
    {
        listeners.Remove(frontend);
        return Task.CompletedTask;
    }

    public async Task PaymentMoved(long version)
    {
        if (!State.Exists) return;
        await Touch();
        await Hear(await PaymentNow());
    }

    public async Task ClientSilent(long version)
    {
        await Commit(Lateness.StandStill(State, clock.GetUtcNow()));
        var lastSeen = await GrainFactory.GetGrain<IQueueGrain>(State.Counsellor).LastSeen(Id);
        await Commit(AppointmentRules.FellSilent(State, lastSeen, clock.GetUtcNow()));
    }

    public Task Done(ImmutableArray<string> effects) => Commit(new EffectsDone(effects));

    public async Task Wake(DateTimeOffset rowAt)
    {
        appointment.WokenAt(rowAt);
        if (!State.Exists)
        {
            await appointment.Settle(rowAt, null);
            return;
        }
        if (State.Status is AppointmentStatus.Asked) await AskAgendas();
        await FinishMove();
        if (!State.Pending.IsEmpty) pump.Kick();

        var silence = AppointmentLifecycle.IsLive(State.Status) ? await away.Silence() : FrontendSilence.None;
        var now = clock.GetUtcNow();
        await Commit(Watch.OutOfReach(State, silence.LastLong, now));
        var lastSeen = State.Status is AppointmentStatus.InConsultation ? await teller.LastSeen(Id, State, now) : now;
        var payment = await PaymentNow();
        // Nobody repeats a poke that was lost.
        if (payment?.MovedAt > State.PaymentSeen) await Hear(payment);
        var money = Absence.Excused(State, AppointmentViews.SettlementOf(State, payment), payment?.SilentAt);
        await Commit(AppointmentRules.TimePassed(State, money, lastSeen, now));
        if (State.MoneyOutstanding) await Commit(AppointmentRules.SeeMoney(State, payment));
        await appointment.Settle(rowAt, NextDue(State));
    }

    private async Task Hear(PaymentView? payment)
    {
        var now = clock.GetUtcNow();
        await Commit(new PaymentMoved(payment?.Status is PaymentStatus.Paid ? now : null, payment?.MovedAt ?? 0));
        await Commit(AppointmentRules.SeeMoney(State, payment));
        await Commit(AppointmentRules.MoneyWentBack(State, payment, now));
    }

    private async Task<bool> RunEffects(CancellationToken ct)
    {
        if (State.Pending.IsEmpty) return false;
        var state = State;
        var done = await teller.Carry(Id, state, ct);
        if (!done.IsEmpty) await this.AsReference<IAppointmentEffects>().Done(done);
        // Pages hear of it even while a mail still has to be tried again.
        listeners.Moved(Topic.Appointment(Id), State.Version);
        if (done.Length < state.Pending.Length) throw new InvalidOperationException("Some effects have to be tried again.");
        return !State.Pending.IsEmpty;
    }
}
