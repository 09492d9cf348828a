using NodaTime;
using NodaTime.TimeZones;

namespace Helpnet.Grains.Agendas;

/// <summary>Opening hours turned into instants, each day with that day's own offset.</summary>
internal static class FreeTime
{
    private static readonly ZoneLocalMappingResolver Lived =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>A start is offered every half hour, or every quarter for a first talk.</summary>
    public static TimeSpan StepFor(TimeSpan length) => TimeSpan.FromMinutes(length <= TimeSpan.FromMinutes(15) ? 15 : 30);

    /// <summary>The open intervals that touch [from, to), by start.</summary>
    public static IEnumerable<Slot> Open(OpeningHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(hours.Zone) is not { } zone) yield break;

        // A local day can begin before and end after the same day in UTC.
        var first = Instant.FromDateTimeOffset(from).InZone(zone).Date.PlusDays(-1);
        var last = Instant.FromDateTimeOffset(to).InZone(zone).Date;
        for (var day = first; day <= last; day = day.PlusDays(1))
            foreach (var (begin, end) in hours.OpeningsOn(day.ToDateOnly()))
            {
                var slot = new Slot(InstantOf(zone, day, begin), InstantOf(zone, day, end));
                if (slot.Start < slot.End && slot.Start < to && from < slot.End) yield return slot;
            }
    }

    /// <summary>A local time that the clock skips is the moment after the gap, so that nobody is offered it; one that comes twice is the first.</summary>
    private static DateTimeOffset InstantOf(DateTimeZone zone, LocalDate day, int minutes)
    {
        var local = day.AtMidnight().PlusMinutes(minutes);
        return zone.ResolveLocal(local, Lived).ToInstant().ToDateTimeOffset();
    }
}
