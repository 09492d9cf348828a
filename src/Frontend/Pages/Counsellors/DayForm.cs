using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>A change of one day as a form posts it.</summary>
public sealed class DayForm
{
    public DayChangeKind Kind { get; set; } = DayChangeKind.Close;
    public DateOnly? Date { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    /// <summary>
    /// The change, or the field that can't be read. Without times it is the whole day; an end at midnight is the end of the day.
    /// </summary>
    public (DayChange? Change, string? Wrong) Read()
    {
        if (Date is not { } date) return (null, "date");
        if (Kind is DayChangeKind.AsEveryWeek || IsEmpty(From) && IsEmpty(To)) return (new(Kind, date, 0, 24 * 60), null);
        return new WeeklyRow { From = From, To = To }.Read() is { } part ? (new(Kind, date, part.From, part.To), null) : (null, "time");
    }

    private static bool IsEmpty(string? time) => string.IsNullOrEmpty(time);
}
