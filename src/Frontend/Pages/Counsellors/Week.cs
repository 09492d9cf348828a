using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>Seven days of the visitor's calendar.</summary>
public sealed record Week(DateOnly First, DateTimeOffset From, DateTimeOffset To)
{
    public const int Days = 7;

    /// <summary>The week that begins <paramref name="ahead"/> weeks from today.</summary>
    public static Week Of(IVisitor visitor, DateTimeOffset now, int ahead)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(visitor.Zone);
        var first = DateOnly.FromDateTime(visitor.Local(now).DateTime).AddDays(ahead * Days);
        return new(first, Midnight(zone, first), Midnight(zone, first.AddDays(Days)));
    }

    /// <summary>The free times by day, days without one too.</summary>
    public IReadOnlyList<SlotDay> Group(IVisitor visitor, IEnumerable<Slot> free, Func<Slot, string> address)
    {
        var byDay = free.ToLookup(slot => DateOnly.FromDateTime(visitor.Local(slot.Start).DateTime));
        return [.. Enumerable.Range(0, Days).Select(First.AddDays).Select(day =>
            new SlotDay(day, [.. byDay[day].Select(slot => new SlotChoice(slot.Start, address(slot)))]))];
    }

    /// <summary>The moment at which the visitor's clocks show this, the first one where they do twice; null where they skip it.</summary>
    public static DateTimeOffset? At(IVisitor visitor, DateOnly day, TimeOnly time)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(visitor.Zone);
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) return null;
        return new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    private static DateTimeOffset Midnight(TimeZoneInfo zone, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where the clock skips midnight the day begins an hour later.
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(30);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
