using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Helpnet.Grains.Mail;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace Helpnet.Silo.Mail;

/// <summary>Makes the mail of a letter: the same letter always makes a mail with the same Message-Id.</summary>
internal sealed partial class MailWriter(LetterText text, CalendarPart calendar, IOptions<MailOptions> options, TimeProvider clock)
{
    public MimeMessage Write(Letter letter, string address, string language, string zone)
    {
        var body = text.Body(letter, language, zone);
        var mail = new MimeMessage
        {
            MessageId = LetterText.Line(letter.MessageId),
            Date = clock.GetUtcNow(),
            Subject = text.Subject(letter, language, zone),
        };
        mail.From.Add(new MailboxAddress(LetterText.Line(options.Value.FromName), options.Value.From));
        mail.To.Add(new MailboxAddress(null, LetterText.Line(address)));
        if (letter.Kind is MailKind.Contact && MailboxAddress.TryParse(letter.Values.GetValueOrDefault("reply"), out var reply)) mail.ReplyTo.Add(reply);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, language);

        var alternative = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = body }, new TextPart(TextFormat.Html) { Text = Html(body, language) } };
        mail.Body = letter.Calendar is { } entry ? WithCalendar(alternative, entry, letter, address, language) : alternative;
        mail.Prepare(EncodingConstraint.SevenBit);
        return mail;
    }

    private Multipart WithCalendar(MultipartAlternative alternative, CalendarEntry entry, Letter letter, string address, string language)
    {
        var file = calendar.Write(entry, address, language, letter.Values.GetValueOrDefault("link") ?? "/");
        var part = new TextPart("calendar") { Text = file };
        part.ContentType.Parameters.Add("method", entry.Cancelled ? "CANCEL" : "REQUEST");
        alternative.Add(part);
        var attachment = new MimePart("application", "ics")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(file))),
            ContentDisposition = new(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "invite.ics",
        };
        return new Multipart("mixed") { alternative, attachment };
    }

    private static string Html(string body, string language)
    {
        var paragraphs = body.Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{Linked(p).Replace("\n", "<br>\n")}</p>");
        return $"<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"></head><body>\n{string.Join("\n", paragraphs)}\n</body></html>\n";
    }

    private static string Linked(string text) => Address().Replace(WebUtility.HtmlEncode(text), "<a href=\"$0\">$0</a>");

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();
}
