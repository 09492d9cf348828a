using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Laws 1 and 2 on the rules: after any commands at any times, whoever is inside was let in by the rule.</summary>
public sealed class PayBeforeEntryProperty
{
    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.Int[0, 11], Gen.Int[0, 4], Gen.Int[0, 20], Gen.Bool, (kind, money, wait, open) => new Move(kind, (Settlement)money, TimeSpan.FromMinutes(wait), open));

    [Fact]
    public void Nobody_is_inside_unless_the_payment_was_settled_or_not_required() => Gen.Select(Moves.Array[1, 40], Gen.Bool).Sample((moves, free) =>
    {
        var (appointment, now) = (AnAppointment.Booked(free ? 0 : 9000), Moments.At(8, 20));
        foreach (var move in moves)
        {
            now += move.Wait;
            var before = appointment;
            foreach (var e in move.On(appointment, now).Events) appointment = appointment.Apply(e);

            if (appointment.Status == before.Status || !before.NeedsPayment) continue;
            if (appointment.Status is AppointmentStatus.Waiting or AppointmentStatus.InConsultation) Assert.Equal(Settlement.Settled, move.Money);
        }
    });

    [Fact]
    public void Nobody_is_admitted_who_does_not_wait_or_while_the_room_is_closed() => Moves.Array[1, 40].Sample(moves =>
    {
        var (appointment, now) = (AnAppointment.Booked(), Moments.At(8, 20));
        foreach (var move in moves)
        {
            now += move.Wait;
            var before = appointment;
            foreach (var e in move.On(appointment, now).Events) appointment = appointment.Apply(e);

            if (appointment.Status is AppointmentStatus.InConsultation && before.Status is not AppointmentStatus.InConsultation)
                Assert.True(move.RoomIsOpen && before.Status is AppointmentStatus.Waiting);
        }
    });

    [Fact]
    public void Every_end_gives_both_agendas_back_and_closes_the_money() => Moves.Array[1, 60].Sample(moves =>
    {
        var (appointment, now) = (AnAppointment.Booked(), Moments.At(8, 20));
        foreach (var move in moves)
        {
            now += move.Wait;
            foreach (var e in move.On(appointment, now).Events) appointment = appointment.Apply(e);
        }
        if (AppointmentLifecycle.IsLive(appointment.Status)) return;
        Assert.Contains(appointment.Pending, p => p.Kind is EffectKind.Agendas);
        Assert.Contains(appointment.Pending, p => p.Kind is EffectKind.Money);
    });

    private sealed record Move(int Kind, Settlement Money, TimeSpan Wait, bool RoomIsOpen)
    {
        public Decision<AppointmentEvent> On(AppointmentState appointment, DateTimeOffset now) => Kind switch
        {
            0 or 1 => AppointmentRules.Enter(appointment, Money, now),
            2 => AppointmentRules.Leave(appointment, now),
            3 or 4 => AppointmentRules.Admit(appointment, Money, RoomIsOpen, now),
            5 => AppointmentRules.Finish(appointment, now),
            6 => AppointmentRules.Cancel(appointment, Side.Client, CancelReason.Illness, now),
            7 => AppointmentRules.TimePassed(appointment, Money, now - TimeSpan.FromMinutes(3), now),
            8 => AppointmentRules.WaitOn(appointment, now),
            9 => AppointmentRules.GiveUp(appointment, now),
            10 => AppointmentRules.SayLate(appointment, TimeSpan.FromMinutes(5), now),
            _ => AppointmentRules.FellSilent(appointment, now - TimeSpan.FromMinutes(2), now),
        };
    }
}
