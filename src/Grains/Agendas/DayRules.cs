using System.Collections.Immutable;
using NodaTime;

namespace Helpnet.Grains.Agendas;

/// <summary>Opens and closes parts of single days.</summary>
internal static class DayRules
{
    public const int DaysAhead = 366;

    public static Decision<AgendaEvent> Change(AgendaState agenda, DayChange change, DateTimeOffset now)
    {
        var hours = agenda.Hours;
        if (!IsNear(hours.Zone, change.Date, now)) return new Refusal(RefusalCode.Invalid, "date");
        if (change.Kind is not DayChangeKind.AsEveryWeek && !AgendaRules.IsOpening(change.From, change.To))
            return new Refusal(RefusalCode.Invalid, "time");

        var others = hours.Exceptions.RemoveAll(x => x.Date == change.Date);
        var exceptions = others.AddRange(ExceptionsFor(hours, change));
        if (exceptions.SequenceEqual(hours.Exceptions)) return Decision<AgendaEvent>.Nothing;
        if (exceptions.Length > AgendaRules.MostExceptions) return RefusalCode.TooMany;
        return new HoursSet(hours with { Exceptions = exceptions });
    }

    private static IEnumerable<DayException> ExceptionsFor(OpeningHours hours, DayChange change)
    {
        var weekly = Joined(hours.OpeningsOn(change.Date.DayOfWeek));
        var wanted = change.Kind switch
        {
            DayChangeKind.Open => Joined(hours.OpeningsOn(change.Date).Append((change.From, change.To))),
            DayChangeKind.Close => Without(Joined(hours.OpeningsOn(change.Date)), change.From, change.To),
            _ => weekly,
        };
        if (wanted.SequenceEqual(weekly)) return [];
        return wanted.IsEmpty ? [new(change.Date, 0, 0)] : wanted.Select(open => new DayException(change.Date, open.From, open.To));
    }

    /// <summary>The same minutes, each once, by start.</summary>
    private static ImmutableArray<(int From, int To)> Joined(IEnumerable<(int From, int To)> openings)
    {
        var joined = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var open in openings.Order())
            if (joined.Count > 0 && open.From <= joined[^1].To) joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, open.To));
            else joined.Add(open);
        return joined.ToImmutable();
    }

    private static ImmutableArray<(int From, int To)> Without(ImmutableArray<(int From, int To)> openings, int from, int to)
    {
        var before = openings.Select(open => (open.From, To: Math.Min(open.To, from)));
        var after = openings.Select(open => (From: Math.Max(open.From, to), open.To));
        return [.. before.Concat(after).Where(open => open.From < open.To).Order()];
    }

    private static bool IsNear(string zone, DateOnly date, DateTimeOffset now)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } known) return false;
        var today = Instant.FromDateTimeOffset(now).InZone(known).Date.ToDateOnly();
        return date >= today && date <= today.AddDays(DaysAhead);
    }
}
