using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>One date with hours of its own in a form; without times it is a day off.</summary>
public sealed class ExceptionRow
{
    public DateOnly? Date { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    public bool IsEmpty => Date is null && string.IsNullOrEmpty(From) && string.IsNullOrEmpty(To);

    public static ExceptionRow Of(DayException exception) => exception.Closed
        ? new() { Date = exception.Date }
        : new() { Date = exception.Date, From = TimeOfDay.Written(exception.From), To = TimeOfDay.Written(exception.To) };

    /// <summary>The date with its hours; null when it makes no sense or has no date.</summary>
    public DayException? Read()
    {
        if (Date is not { } date) return null;
        if (string.IsNullOrEmpty(From) && string.IsNullOrEmpty(To)) return new(date, 0, 0);
        return new WeeklyRow { From = From, To = To }.Read() is { } opening ? new(date, opening.From, opening.To) : null;
    }
}
