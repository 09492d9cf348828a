using Helpnet.Grains.Mail;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Mail;

/// <summary>
/// Calendar entries, each for one recipient alone: the service invites, the recipient is the only one invited, and nobody is asked to answer.
/// </summary>
internal sealed class CalendarPart(LetterText text, PublicAddress web, IOptions<MailOptions> options, TimeProvider clock) : ICalendarFile
{
    private const string Product = "-//Helpnet//Appointments//EN";

    public string Write(CalendarEntry entry, string language, string link) => Text(entry, language, link, attendee: null);

    /// <summary>An invitation or a cancellation for <paramref name="attendee"/> (iMIP, RFC 6047).</summary>
    public string Write(CalendarEntry entry, string attendee, string language, string link) => Text(entry, language, link, attendee);

    private string Text(CalendarEntry entry, string language, string link, string? attendee)
    {
        var meeting = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = Utc(clock.GetUtcNow()),
            DtStart = Utc(entry.Start),
            DtEnd = Utc(entry.End),
            Summary = text.Say("mail.calendar.title", language),
            Description = entry.Cancelled ? web.Of(link) : $"{text.Say("mail.calendar.text", language)}\n{web.Of(link)}",
            Url = new(web.Of(link)),
            Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        if (attendee is not null)
        {
            meeting.Organizer = new($"mailto:{options.Value.From}") { CommonName = LetterText.Line(options.Value.FromName) };
            meeting.Attendees.Add(new($"mailto:{LetterText.Line(attendee)}") { Rsvp = false, ParticipationStatus = EventParticipationStatus.Accepted });
        }
        var calendar = new Calendar { Method = attendee is null ? CalendarMethods.Publish : entry.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Request, ProductId = Product };
        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, "UTC");
}
