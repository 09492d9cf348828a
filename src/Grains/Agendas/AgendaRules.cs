using System.Collections.Immutable;
using Helpnet.Grains.Directory;
using NodaTime;

namespace Helpnet.Grains.Agendas;

/// <summary>What may enter an agenda. Law 3 lives here: every interval passes through one of these answers.</summary>
internal static class AgendaRules
{
    public const int MostOpenings = 50;
    public const int MostExceptions = 200;

    public static readonly TimeSpan HoldFor = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Projection = TimeSpan.FromDays(14);
    public static readonly TimeSpan LongestQuery = TimeSpan.FromDays(31);
    public static readonly TimeSpan ShortestTalk = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongestTalk = TimeSpan.FromHours(4);

    public static Decision<AgendaEvent> SetHours(AgendaState agenda, OpeningHours hours)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(hours.Zone) is null) return Wrong("zone");
        if (hours.Weekly.IsDefault || hours.Weekly.Length > MostOpenings || hours.Weekly.Any(o => !IsOpening(o.From, o.To)))
            return Wrong("weekly");
        if (hours.Exceptions.IsDefault || hours.Exceptions.Length > MostExceptions || hours.Exceptions.Any(x => !IsInDay(x.From, x.To)))
            return Wrong("exceptions");
        if (hours.Notice < TimeSpan.Zero || hours.Notice > TimeSpan.FromDays(14)) return Wrong("notice");
        if (hours.Horizon < TimeSpan.FromDays(1) || hours.Horizon > TimeSpan.FromDays(365)) return Wrong("horizon");
        if (hours.Pause < TimeSpan.Zero || hours.Pause > TimeSpan.FromHours(2)) return Wrong("pause");
        return new HoursSet(hours);
    }

    public static ImmutableArray<Slot> Free(
        AgendaState agenda, DateTimeOffset since, DateTimeOffset until, TimeSpan length, Guid visitor, DateTimeOffset now, Guid mover = default)
    {
        if (length < ShortestTalk || length > LongestTalk || until <= since || until - since > LongestQuery) return [];
        var earliest = Later(since, now + agenda.Hours.Notice);
        var latest = Earlier(until, now + agenda.Hours.Horizon);
        var step = FreeTime.StepFor(length);
        var free =
            from open in FreeTime.Open(agenda.Hours, since, until)
            from slot in StartsIn(open, length, step)
            where slot.Start >= earliest && slot.Start < latest && IsVacant(agenda, slot, visitor, now, mover)
            orderby slot.Start
            select slot;
        return [.. free];
    }

    public static Decision<AgendaEvent> Hold(AgendaState agenda, BookingLimits limits, Guid visitor, Slot slot, DateTimeOffset now)
    {
        if (WhyNotOpen(agenda, slot, now) is { } no) return no;
        if (!IsVacant(agenda, slot, visitor, now)) return RefusalCode.SlotTaken;
        if (agenda.Kept.Count(k => k.Until > now && k.Visitor != visitor) >= limits.MostHolds) return RefusalCode.TooMany;
        return new SlotKept(new(visitor, slot, now + HoldFor));
    }

    /// <param name="until">When the hold lapses that is meant; null for whatever the visitor holds.</param>
    public static Decision<AgendaEvent> LetGo(AgendaState agenda, Guid visitor, DateTimeOffset? until = null) =>
        agenda.Kept.Any(k => k.Visitor == visitor && k.Until == (until ?? k.Until)) ? new SlotLetGo(visitor) : Decision<AgendaEvent>.Nothing;

    public static Decision<AgendaEvent> Take(AgendaState agenda, BookingLimits limits, TakeInterval take, DateTimeOffset now)
    {
        if (agenda.Taken.FirstOrDefault(t => t.Appointment == take.Appointment) is { } mine)
            return mine.Time == take.Time ? Decision<AgendaEvent>.Nothing : RefusalCode.NotInThisState;

        if (take.Side is Side.Counsellor)
        {
            if (WhyNotGive(agenda, take, now) is { } no) return no;
        }
        else if (WhyNotTake(agenda, limits, take, now) is { } no) return no;
        return new IntervalTaken(new(take.Appointment, take.Time, take.Side, take.Other), take.Visitor);
    }

    public static Decision<AgendaEvent> Release(AgendaState agenda, Guid appointment, Ending ending) =>
        agenda.Taken.Any(t => t.Appointment == appointment) ? new IntervalReleased(appointment, ending) : Decision<AgendaEvent>.Nothing;

    public static Decision<AgendaEvent> Agree(AgendaState agenda, Guid counsellor) =>
        agenda.Agreed.Contains(counsellor) ? Decision<AgendaEvent>.Nothing : new PauseLifted(counsellor);

    /// <summary>What searches are to know: the free intervals of the next 14 days.</summary>
    public static FreeTimes FreeTimes(AgendaState agenda, DateTimeOffset now)
    {
        var horizon = now + agenda.Hours.Horizon;
        var busy = agenda.Taken.Select(t => new Slot(t.Time.Start - agenda.Hours.Pause, t.Time.End + agenda.Hours.Pause)).OrderBy(s => s.Start).ToList();
        var free = FreeTime.Open(agenda.Hours, now, Earlier(now + Projection, horizon)).SelectMany(open => Without(open, busy, horizon));
        return new([.. free.OrderBy(s => s.Start)], agenda.Hours.Notice);
    }

    /// <param name="horizon">No start is offered from here on: what would end beyond it is left out too, until the horizon has moved on.</param>
    private static IEnumerable<FreeInterval> Without(Slot open, List<Slot> busy, DateTimeOffset horizon)
    {
        var end = Earlier(open.End, horizon);
        var start = open.Start;
        foreach (var taken in busy.Where(open.Overlaps))
        {
            if (start < Earlier(taken.Start, end)) yield return new(start, Earlier(taken.Start, end), open.Start);
            start = Later(start, taken.End);
        }
        if (start < end) yield return new(start, end, open.Start);
    }

    private static RefusalCode? WhyNotGive(AgendaState agenda, TakeInterval take, DateTimeOffset now)
    {
        // Whoever holds a slot was within the notice when the form was opened.
        var held = agenda.Kept.Any(k => k.Visitor == take.Visitor && k.Time == take.Time && k.Until > now);
        if (!held && WhyNotOpen(agenda, take.Time, now) is { } no) return no;
        return IsVacant(agenda, take.Time, take.Visitor, now) ? null : RefusalCode.SlotTaken;
    }

    private static Refusal? WhyNotTake(AgendaState agenda, BookingLimits limits, TakeInterval take, DateTimeOffset now)
    {
        if (agenda.Taken.Any(t => t.Time.Overlaps(take.Time))) return new(RefusalCode.OwnOverlap);
        var coming = agenda.Taken.Where(t => t.Side is Side.Client && t.Time.End > now).DistinctBy(t => t.Appointment).ToList();
        if (coming.Count >= limits.MostComing) return new(RefusalCode.TooManyAppointments);
        if (!agenda.Met.Contains(take.Other) && coming.Count(t => t.Other == take.Other) >= limits.MostBeforeMeeting)
            return new(RefusalCode.OneBeforeMeeting);
        return PausedUntil(agenda, limits) is { } until && until > now && !agenda.Agreed.Contains(take.Other)
            ? new Refusal(RefusalCode.BookingPaused, After: until - now)
            : null;
    }

    /// <summary>
    /// Absences, however far apart, pause bookings from the last one on once there are enough of them; each further one begins the pause anew.
    /// Only the counsellor's word ends it early.
    /// </summary>
    private static DateTimeOffset? PausedUntil(AgendaState agenda, BookingLimits limits) =>
        agenda.Absences.Length >= limits.AbsencesThatPause ? agenda.Absences.Max().AddDays(limits.PauseDays) : null;

    public static RefusalCode? WhyNotOpen(AgendaState agenda, Slot slot, DateTimeOffset now)
    {
        var length = slot.End - slot.Start;
        if (length < ShortestTalk || length > LongestTalk) return RefusalCode.NotOpenThen;
        if (slot.Start < now + agenda.Hours.Notice || slot.Start >= now + agenda.Hours.Horizon) return RefusalCode.NotOpenThen;
        var offered = FreeTime.Open(agenda.Hours, slot.Start, slot.End)
            .Any(open => StartsIn(open, length, FreeTime.StepFor(length)).Contains(slot));
        return offered ? null : RefusalCode.NotOpenThen;
    }

    /// <summary>Whether nobody but <paramref name="visitor"/> and <paramref name="mover"/> is in the way.</summary>
    public static bool IsVacant(AgendaState agenda, Slot slot, Guid visitor, DateTimeOffset now, Guid mover = default)
    {
        var withPause = slot with { End = slot.End + agenda.Hours.Pause };
        return !agenda.Taken.Any(t => t.Appointment != mover && withPause.Overlaps(t.Time with { End = t.Time.End + agenda.Hours.Pause }))
            && !agenda.Kept.Any(k => k.Visitor != visitor && k.Until > now && withPause.Overlaps(k.Time with { End = k.Time.End + agenda.Hours.Pause }));
    }

    private static IEnumerable<Slot> StartsIn(Slot open, TimeSpan length, TimeSpan step)
    {
        for (var start = open.Start; start + length <= open.End; start += step) yield return new(start, start + length);
    }

    public static bool IsOpening(int from, int to) => IsInDay(from, to) && from < to;

    private static bool IsInDay(int from, int to) => from is >= 0 and < 24 * 60 && to is >= 0 and <= 24 * 60 && from <= to;

    private static Refusal Wrong(string field) => new(RefusalCode.Invalid, field);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
