using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>One weekly opening in a form.</summary>
public sealed class WeeklyRow
{
    public DayOfWeek Day { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(From) && string.IsNullOrEmpty(To);

    public static WeeklyRow Of(Opening opening) =>
        new() { Day = opening.Day, From = TimeOfDay.Written(opening.From), To = TimeOfDay.Written(opening.To) };

    /// <summary>The opening; an end at midnight is the end of the day. Null when it makes no sense.</summary>
    public Opening? Read() => TimeOfDay.Read(From) is { } from && TimeOfDay.Read(To) is { } to && from < EndOf(to) ? new(Day, from, EndOf(to)) : null;

    private static int EndOf(int minutes) => minutes == 0 ? 24 * 60 : minutes;
}
