using Helpnet.Grains.Mail;
using MimeKit;

namespace Helpnet.Silo.Tests.Mail;

public sealed class MailWriterTests
{
    [Fact]
    public void A_mail_carries_the_letters_own_id_and_says_that_no_person_sent_it()
    {
        var mail = Letters.Arrived(Letters.Of(MailKind.ConfirmEmail));

        Assert.Equal("booked-1@appointments.helpnet", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal(Letters.Ann, Assert.Single(mail.To.Mailboxes).Address);
    }

    [Fact]
    public void An_invitation_goes_along_twice_as_calendars_expect_it()
    {
        var mixed = Assert.IsType<Multipart>(Letters.Arrived(Letters.Of(MailKind.Booked)).Body);

        Assert.Equal("mixed", mixed.ContentType.MediaSubtype);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], alternative.Select(p => p.ContentType.MimeType));
        Assert.Equal("REQUEST", alternative[2].ContentType.Parameters["method"]);
        Assert.Equal("application/ics", mixed[1].ContentType.MimeType);
        Assert.Equal("invite.ics", ((MimePart)mixed[1]).FileName);
    }

    [Fact]
    public void A_cancellation_says_so() =>
        Assert.Equal("CANCEL", Letters.Arrived(Letters.Of(MailKind.Cancelled)).BodyParts
            .Single(p => p.ContentType.IsMimeType("text", "calendar")).ContentType.Parameters["method"]);

    [Fact]
    public void Line_breaks_in_a_value_begin_no_header()
    {
        var letter = Letters.Of(MailKind.ContactReceived);
        letter = letter with { Values = letter.Values.SetItem("ticket", "HN-1\r\nBcc: eve@example.org") };

        var mail = Letters.Arrived(letter);

        Assert.Empty(mail.Bcc);
        Assert.Null(mail.Headers["Bcc"]);
    }

    [Fact]
    public void What_people_write_stays_text_in_the_page_of_the_mail()
    {
        var mail = Letters.Arrived(Letters.Of(MailKind.Contact));

        Assert.Contains("A question &amp; &lt;b&gt;", mail.HtmlBody);
        Assert.Equal("ben@clients.example", mail.ReplyTo.Mailboxes.Single().Address);
    }

    [Fact]
    public void Nothing_but_plain_ascii_goes_out()
    {
        using var mail = Letters.Writer.Write(Letters.Of(MailKind.Booked), Letters.Ann, "fr", "Europe/Zurich");
        var bytes = new MemoryStream();
        mail.WriteTo(bytes, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(bytes.ToArray(), b => b > 127);
        Assert.Contains("réservé", Letters.Arrived(Letters.Of(MailKind.Booked), "fr").TextBody);
    }
}
