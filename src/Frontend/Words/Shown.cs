using System.Globalization;
using Helpnet.Grains;
using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Words;

/// <summary>Times and money as a visitor writes them.</summary>
public static class Shown
{
    /// <summary>The instant in the visitor's zone.</summary>
    public static DateTimeOffset Local(this IVisitor visitor, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ZoneOf(visitor));

    /// <summary>The time of day, such as 14:00; with its offset in the hour that comes twice, such as 02:30 (UTC+2).</summary>
    public static string Time(this IVisitor visitor, DateTimeOffset at) => visitor.Time(at, ZoneOf(visitor));

    /// <summary>The time of day in another place's zone, written as the visitor writes it.</summary>
    public static string Time(this IVisitor visitor, DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var time = local.ToString("t", visitor.Culture);
        return RepeatedHour.Offset(local, zone) is { } offset ? $"{time} ({offset})" : time;
    }

    /// <summary>The day with its weekday, such as Monday, 23 November.</summary>
    public static string Day(this IVisitor visitor, DateTimeOffset at) => visitor.Day(DateOnly.FromDateTime(visitor.Local(at).DateTime));

    /// <summary>The day with its weekday.</summary>
    public static string Day(this IVisitor visitor, DateOnly day) =>
        $"{day.ToString("dddd", visitor.Culture)}{(visitor.Language == "fr" ? "" : ",")} {day.ToString(DayAndMonth(visitor, day), visitor.Culture)}";

    /// <summary>The day with its year, such as 23 November 2026.</summary>
    public static string Date(this IVisitor visitor, DateTimeOffset at) => visitor.Date(DateOnly.FromDateTime(visitor.Local(at).DateTime));

    /// <summary>The day with its year.</summary>
    public static string Date(this IVisitor visitor, DateOnly day) => day.ToString($"{DayAndMonth(visitor, day)} yyyy", visitor.Culture);

    /// <summary>Day and time.</summary>
    public static string Moment(this IVisitor visitor, DateTimeOffset at) =>
        $"{visitor.Day(at)}{(visitor.Language == "fr" ? " à" : ",")} {visitor.Time(at)}";

    /// <summary>The zone in words of its place, such as Zurich, and Zürich in German.</summary>
    public static string ZonePlace(this IText text, string zone) =>
        ZoneNames.Place(zone, text.Language);

    /// <summary>An amount with its currency, such as 49.50 € or CHF 120; whole amounts without decimals.</summary>
    public static string Price(this IVisitor visitor, Money money)
    {
        var digits = MinorDigits(money.Currency);
        var unit = (decimal)Math.Pow(10, digits);
        var amount = (money.Minor / unit).ToString(money.Minor % (long)unit == 0 ? "N0" : $"N{digits}", visitor.Culture);
        return money.Currency == "EUR" ? $"{amount}\u00a0€"
            : visitor.Language == "fr" ? $"{amount}\u00a0{money.Currency}"
            : $"{money.Currency}\u00a0{amount}";
    }

    /// <summary>The name of a country in the visitor's language; its code when nobody knows it.</summary>
    public static string Country(this IVisitor visitor, string code)
    {
        try
        {
            return new RegionInfo($"{visitor.Language}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>A count in the visitor's writing.</summary>
    public static string Count(this IVisitor visitor, long count) => count.ToString("N0", visitor.Culture);

    private static TimeZoneInfo ZoneOf(IVisitor visitor) => TimeZoneInfo.FindSystemTimeZoneById(visitor.Zone);

    private static string DayAndMonth(IVisitor visitor, DateOnly day) => visitor.Language switch
    {
        "de" => "d. MMMM",
        "fr" when day.Day == 1 => "d'er' MMMM",
        _ => "d MMMM",
    };

    private static int MinorDigits(string currency) => currency switch
    {
        "JPY" or "KRW" or "CLP" or "ISK" or "VND" or "XAF" or "XOF" => 0,
        "BHD" or "KWD" or "TND" or "JOD" or "OMR" => 3,
        _ => 2,
    };
}
