namespace Helpnet.Grains.Mail;

/// <summary>Writes calendar files (RFC 5545).</summary>
public interface ICalendarFile
{
    /// <summary>A file for the reader's own calendar: neutral title, no person in it.</summary>
    /// <param name="entry">The appointment.</param>
    /// <param name="language"><c>en</c>, <c>fr</c> or <c>de</c>.</param>
    /// <param name="link">Path of the page about it.</param>
    string Write(CalendarEntry entry, string language, string link);
}
