using System.Globalization;
using Helpnet.Grains.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime.TimeZones;

namespace Helpnet.Frontend.Words;

/// <summary>The time zones to choose from: a place and its country in the visitor's language, and the id that is posted.</summary>
public static class ZoneChoice
{
    private static readonly List<TzdbZoneLocation> Places =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(p => TimeZoneInfo.TryFindSystemTimeZoneById(p.ZoneId, out _))];

    /// <summary>All of them by name, and <paramref name="chosen"/> also when it is an old id that is no longer offered.</summary>
    public static IEnumerable<SelectListItem> For(IVisitor visitor, string? chosen)
    {
        var order = StringComparer.Create(visitor.Culture, CompareOptions.None);
        var all = Places.Select(p => new SelectListItem($"{ZoneNames.Place(p.ZoneId, visitor.Language)} ({Country(visitor, p)})", p.ZoneId));
        return !string.IsNullOrEmpty(chosen) && Places.All(p => p.ZoneId != chosen)
            ? all.Append(new(ZoneNames.Place(chosen, visitor.Language), chosen)).OrderBy(item => item.Text, order)
            : all.OrderBy(item => item.Text, order);
    }

    private static string Country(IVisitor visitor, TzdbZoneLocation place) =>
        visitor.Country(place.CountryCode) is var name && name == place.CountryCode ? place.CountryName : name;
}
