using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>One date with hours of its own in a form; without times it is a day off.</summary>
public sealed class ExceptionRow
{
    public DateOnly? Date { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    public static ExceptionRow Of(DayException exception) => exception.Closed
        ? new() { Date = exception.Date }
        : new() { Date = exception.Date, From = TimeOfDay.Written(exception.From), To = TimeOfDay.Written(exception.To) };

    public DayException? Read()
    {
        if (string.IsNullOrEmpty(From) && string.IsNullOrEmpty(To)) return new(Date!.Value, 0, 0);
        return new WeeklyRow { From = From, To = To }.Read() is { } opening ? new(Date!.Value, opening.From, opening.To) : null;
    }
}
