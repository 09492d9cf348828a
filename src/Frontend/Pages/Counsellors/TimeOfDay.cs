using System.Globalization;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>A time of day in a form, and in minutes after midnight.</summary>
internal static class TimeOfDay
{
    /// <summary>Minutes after midnight; null for anything that is no time of day.</summary>
    public static int? Read(string? typed) =>
        TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Hour * 60 + time.Minute
            : null;

    /// <summary>As a time field writes it; the end of the day is 00:00.</summary>
    public static string Written(int minutes) => $"{minutes / 60 % 24:00}:{minutes % 60:00}";
}
