using System.Collections.Immutable;
using Helpnet.Grains.Mail;
using Helpnet.Silo.Mail;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>Letters as tests need them, and what writes them.</summary>
internal static class Letters
{
    public const string Web = "https://helpnet.example";
    public const string Ann = "ann@clients.example";

    public static readonly LetterText Text = new(new PublicAddress(() => Web));

    public static readonly MailOptions Sender = new();

    public static readonly CalendarPart Calendar = new(Text, new(() => Web), Options.Create(Sender), new FakeTimeProvider(Moments.Nine));

    public static readonly MailWriter Writer = new(Text, Calendar, Options.Create(Sender), new FakeTimeProvider(Moments.Nine));

    public static Letter Of(MailKind kind, string id = "booked-1@appointments.helpnet") => new()
    {
        MessageId = id,
        Kind = kind,
        Address = Ann,
        Values = new Dictionary<string, string>
        {
            ["link"] = "/appointments/1",
            ["before"] = Moments.At(11).ToString("O"),
            ["start"] = Moments.At(13, 30).ToString("O"),
            ["minutes"] = "50",
            ["by"] = "Counsellor",
            ["reason"] = "Illness",
            ["who"] = "ClientAbsent",
            ["amount"] = "90.00 EUR",
            ["ticket"] = "HN-1",
            ["reply"] = "ben@clients.example",
            ["text"] = "A question & <b>",
        }.ToImmutableDictionary(),
        Calendar = kind is MailKind.Booked or MailKind.Cancelled ? Entry(kind is MailKind.Cancelled) : null,
    };

    public static CalendarEntry Entry(bool cancelled = false) =>
        new("1@appointments.helpnet", cancelled ? 1 : 0, Moments.At(13, 30), Moments.At(14, 20), cancelled);

    /// <summary>The mail as it arrives: written out and read again.</summary>
    public static MimeMessage Arrived(Letter letter, string language = "en")
    {
        using var mail = Writer.Write(letter, Ann, language, "Europe/Zurich");
        var bytes = new MemoryStream();
        mail.WriteTo(bytes, TestContext.Current.CancellationToken);
        bytes.Position = 0;
        return MimeMessage.Load(bytes, TestContext.Current.CancellationToken);
    }
}
