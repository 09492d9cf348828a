using System.Globalization;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Words;

namespace Helpnet.Silo.Mail;

/// <summary>Puts letters into words.</summary>
internal sealed class LetterText(PublicAddress web)
{
    private static readonly WordBook Words = WordBook.Of(typeof(LetterText).Assembly);

    public string Subject(Letter letter, string language, string zone) =>
        Line(Words.Say($"mail.{letter.Kind}.subject", language, Values(letter, language, zone)));

    /// <summary>The whole text, with its greeting and its foot; lines end in LF.</summary>
    public string Body(Letter letter, string language, string zone)
    {
        var text = Words.Say($"mail.{letter.Kind}.text", language, Values(letter, language, zone));
        return letter.Kind is MailKind.Contact ? text : $"{Say("mail.greeting", language)}\n\n{text}\n\n{Say("mail.foot", language)}\n";
    }

    public string Say(string key, string language) => Words.Say(key, language);

    /// <summary>One line without anything that could begin another header.</summary>
    public static string Line(string text) => string.Join(' ', text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private Dictionary<string, string> Values(Letter letter, string language, string zone)
    {
        var values = new Dictionary<string, string>(letter.Values);
        if (values.TryGetValue("link", out var link)) values["link"] = web.Of(link);
        if (values.TryGetValue("start", out var start)) values["start"] = Moment(start, language, zone);
        if (values.TryGetValue("before", out var before)) values["before"] = Moment(before, language, zone);
        return values;
    }

    private static string Moment(string start, string language, string zone)
    {
        var at = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        var place = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(at, place);
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);
        var format = language switch
        {
            "de" => "dddd, d. MMMM yyyy, HH:mm 'Uhr'",
            "fr" => local.Day == 1 ? "dddd d'er' MMMM yyyy à HH:mm" : "dddd d MMMM yyyy à HH:mm",
            _ => "dddd, d MMMM yyyy, HH:mm",
        };
        var offset = RepeatedHour.Offset(local, place) is { } told ? $", {told}" : "";
        return $"{local.ToString(format, culture)} ({ZoneNames.Place(place.Id, language)}{offset})";
    }
}
