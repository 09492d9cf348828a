using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>Seven days of a counsellor's agenda from a Monday on, all on the counsellor's own clock.</summary>
public sealed record AgendaWeek(string Zone, bool HasHours, DateTime Now, DateOnly First, IReadOnlyList<AgendaDay> Days)
{
    public const int Length = 7;

    private const int FurthestWeeks = 53;

    /// <summary>The first day of this week, on which the agenda opens.</summary>
    public DateOnly Current => Monday(DateOnly.FromDateTime(Now));

    public DateOnly? Before => First > Current.AddDays(-Length * FurthestWeeks) ? First.AddDays(-Length) : null;

    public DateOnly? After => First < Current.AddDays(Length * FurthestWeeks) ? First.AddDays(Length) : null;

    /// <summary>The zone with that IANA id, UTC for one that this machine does not know.</summary>
    public static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The Monday of the week that has <paramref name="wanted"/>; this week's for what is too far away.</summary>
    public static DateOnly FirstDay(DateOnly? wanted, DateTime now)
    {
        var current = Monday(DateOnly.FromDateTime(now));
        if (wanted is not { } day || Math.Abs(day.DayNumber - current.DayNumber) > Length * (FurthestWeeks + 1)) return current;
        return Monday(day);
    }

    public static AgendaWeek Of(OpeningHours hours, DateTime now, DateOnly first, IEnumerable<AgendaEntry> entries)
    {
        var byDay = entries.OrderBy(entry => entry.Start).ToLookup(entry => DateOnly.FromDateTime(entry.Start.DateTime));
        var days = Enumerable.Range(0, Length).Select(first.AddDays).Select(date => new AgendaDay(
            date,
            [.. hours.OpeningsOn(date)],
            [.. hours.OpeningsOn(date.DayOfWeek)],
            hours.Exceptions.Any(x => x.Date == date),
            date >= DateOnly.FromDateTime(now),
            [.. byDay[date]]));
        return new(hours.Zone, !hours.Weekly.IsEmpty || !hours.Exceptions.IsEmpty, now, first, [.. days]);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
