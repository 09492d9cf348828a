using System.Text;
using Ical.Net;

namespace Helpnet.Silo.Tests.Mail;

public sealed class CalendarPartTests
{
    private const string Link = "/appointments/0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void An_invitation_is_for_one_recipient_alone_and_asks_for_no_answer()
    {
        var text = Letters.Calendar.Write(Letters.Entry(), Letters.Ann, "en", Link);

        var calendar = Calendar.Load(text)!;
        var entry = Assert.Single(calendar.Events);
        Assert.Equal("REQUEST", calendar.Method);
        Assert.Equal("1@appointments.helpnet", entry.Uid);
        Assert.Equal("Appointment", entry.Summary);
        Assert.Equal(new DateTime(2027, 1, 4, 13, 30, 0, DateTimeKind.Utc), entry.DtStart!.AsUtc);
        Assert.Equal($"mailto:{Letters.Sender.From}", entry.Organizer!.Value!.ToString());
        var attendee = Assert.Single(entry.Attendees);
        Assert.Equal($"mailto:{Letters.Ann}", attendee.Value!.ToString());
        Assert.Contains("RSVP=FALSE", Unfolded(text));
    }

    [Fact]
    public void A_cancellation_repeats_who_was_invited_and_counts_on()
    {
        var calendar = Calendar.Load(Letters.Calendar.Write(Letters.Entry(cancelled: true), Letters.Ann, "de", Link))!;

        var entry = Assert.Single(calendar.Events);
        Assert.Equal(("CANCEL", "CANCELLED", 1), (calendar.Method, entry.Status, entry.Sequence));
        Assert.NotNull(entry.Organizer);
        Assert.Single(entry.Attendees);
        Assert.Equal($"{Letters.Web}{Link}", entry.Description);
    }

    [Fact]
    public void A_file_for_ones_own_calendar_names_nobody()
    {
        var text = Letters.Calendar.Write(Letters.Entry(), "fr", Link);

        Assert.Equal("PUBLISH", Calendar.Load(text)!.Method);
        Assert.DoesNotContain("mailto:", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"{Letters.Web}{Link}", Unfolded(text));
    }

    [Theory]
    [InlineData(3, 28, 0)]
    [InlineData(10, 31, 0)]
    [InlineData(10, 31, 1)]
    [InlineData(3, 14, 6)]
    [InlineData(11, 7, 5)]
    [InlineData(11, 7, 6)]
    public void An_entry_names_one_instant_and_no_clock_that_changes(int month, int day, int hour)
    {
        var start = new DateTimeOffset(2027, month, day, hour, 30, 0, TimeSpan.Zero);

        var text = Letters.Calendar.Write(Letters.Entry() with { Start = start, End = start.AddMinutes(50) }, "en", Link);

        Assert.Contains($"DTSTART:{start:yyyyMMdd'T'HHmmss'Z'}\r\n", text);
        Assert.Contains($"DTEND:{start.AddMinutes(50):yyyyMMdd'T'HHmmss'Z'}\r\n", text);
        Assert.DoesNotContain("TZID", text);
    }

    [Fact]
    public void Lines_end_and_fold_as_the_standard_wants_it()
    {
        var text = Letters.Calendar.Write(Letters.Entry(), Letters.Ann, "fr", Link);

        Assert.DoesNotContain("\n", text.Replace("\r\n", ""));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static string Unfolded(string text) => text.Replace("\r\n ", "");
}
