using System.Collections.Immutable;

namespace Helpnet.Grains.Agendas;

/// <summary>
/// An appointment that moves takes the new interval beside the old one, and gives one of them back when it has decided.
/// Its own intervals may touch each other; nobody else's may touch either.
/// </summary>
internal static class MoveRules
{
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(365);

    public static Decision<AgendaEvent> Reserve(AgendaState agenda, MoveInterval move, DateTimeOffset now)
    {
        if (move.To == move.From) return Decision<AgendaEvent>.Nothing;
        var mine = agenda.Taken.Where(t => t.Appointment == move.Appointment).ToList();
        if (mine.Any(t => t.Move == move.Move && t.Time == move.To)) return Decision<AgendaEvent>.Nothing;
        // A request that comes after its answer, or after the appointment has left, takes nothing any more.
        if (mine.Find(t => t.Time == move.From) is not { } held || mine.Exists(t => t.Move >= move.Move)) return RefusalCode.NotInThisState;

        var refusal = move.Side is Side.Counsellor ? WhyNotGive(agenda, move, now) : WhyNotTake(agenda, move);
        if (refusal is { } no) return no;
        return new IntervalReserved(held, held with { Time = move.To, Move = move.Move });
    }

    /// <summary>The appointment is at this time, as of its version <paramref name="move"/>; what it had besides goes.</summary>
    public static Decision<AgendaEvent> Settle(AgendaState agenda, Guid appointment, Slot time, long move) =>
        agenda.Taken.Any(t => t.Appointment == appointment && t.Move < move)
        && agenda.Taken.Any(t => t.Appointment == appointment && t.Time == time)
            ? new MoveSettled(appointment, time, move)
            : Decision<AgendaEvent>.Nothing;

    /// <summary>
    /// The open times between <paramref name="since"/> and <paramref name="until"/> that <paramref name="asker"/> may move an appointment of this counsellor's
    /// agenda to: each is one that <see cref="Reserve"/> takes now.
    /// </summary>
    public static Outcome<ImmutableArray<Slot>> Offered(
        AgendaState agenda, Guid owner, Guid asker, Guid appointment, DateTimeOffset since, DateTimeOffset until, DateTimeOffset now)
    {
        var held = agenda.Taken.Where(t => t.Appointment == appointment && t.Side is Side.Counsellor).MaxBy(t => t.Move);
        if (held is null || asker != owner && asker != held.Other) return RefusalCode.NotYours;
        if (asker != owner && IsLate(agenda, held.Time, now)) return RefusalCode.TooLateToMove;
        var free = AgendaRules.Free(agenda, since, until, held.Time.End - held.Time.Start, Guid.Empty, now, appointment);
        return free.RemoveAll(slot => slot == held.Time || slot.Start <= now);
    }

    private static bool IsLate(AgendaState agenda, Slot agreed, DateTimeOffset now) => agreed.Start < now + agenda.Hours.Notice;

    /// <summary>Clients move as they book; counsellors put into their own agenda what they like, if it is free.</summary>
    private static RefusalCode? WhyNotGive(AgendaState agenda, MoveInterval move, DateTimeOffset now)
    {
        if (move.By is Side.Client)
        {
            if (IsLate(agenda, move.From, now)) return RefusalCode.TooLateToMove;
            if (AgendaRules.WhyNotOpen(agenda, move.To, now) is { } closed) return closed;
        }
        else if (move.To.Start <= now || move.To.Start > now + Furthest) return RefusalCode.NotOpenThen;
        return AgendaRules.IsVacant(agenda, move.To, Guid.Empty, now, move.Appointment) ? null : RefusalCode.SlotTaken;
    }

    private static RefusalCode? WhyNotTake(AgendaState agenda, MoveInterval move) =>
        agenda.Taken.Any(t => t.Appointment != move.Appointment && t.Time.Overlaps(move.To))
            ? move.By is Side.Client ? RefusalCode.OwnOverlap : RefusalCode.ClientNotFree
            : null;
}
