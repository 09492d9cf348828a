using System.Globalization;
using System.Security.Claims;
using Helpnet.Grains.Words;
using Microsoft.Net.Http.Headers;

namespace Helpnet.Frontend.Words;

/// <summary>
/// Reads the language from the address (<c>?lang=</c>), the cookie, the account, the browser, in this order; the zone from the account,
/// then from the cookie that the page's script sets.
/// </summary>
internal sealed class Visitor : IVisitor
{
    public const string LanguageCookie = "language";
    public const string ZoneCookie = "zone";
    public const string LanguageQuery = "lang";
    public const string LanguageClaim = "language";
    public const string ZoneClaim = "zone";
    public const string AssumedZone = "Europe/Zurich";

    private Visitor(string language, CultureInfo culture, string zone, bool zoneIsKnown, string? country)
    {
        Language = language;
        Culture = culture;
        Zone = zone;
        ZoneIsKnown = zoneIsKnown;
        Country = country;
    }

    public string Language { get; }
    public CultureInfo Culture { get; }
    public string Zone { get; }
    public bool ZoneIsKnown { get; }
    public string? Country { get; }

    public static Visitor Of(HttpContext? http)
    {
        if (http is null) return new(WordBook.Languages[0], new(WordBook.Languages[0]), AssumedZone, false, null);

        var request = http.Request;
        var wanted = WantedTags(request);
        var language = Known(request.Query[LanguageQuery]) ?? Known(request.Cookies[LanguageCookie])
            ?? Known(http.User.FindFirstValue(LanguageClaim)) ?? wanted.Select(Known).FirstOrDefault(l => l is not null) ?? WordBook.Languages[0];
        var zone = KnownZone(http.User.FindFirstValue(ZoneClaim)) ?? KnownZone(request.Cookies[ZoneCookie]);
        return new(language, CultureOf(language, wanted), zone ?? AssumedZone, zone is not null, CountryOf(wanted));
    }

    /// <summary>The language a tag such as <c>fr-CH</c> names, if it is one of ours.</summary>
    public static string? Known(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && WordBook.Languages.Contains(Primary(tag)) ? Primary(tag) : null;

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static string? KnownZone(string? id) =>
        id is { Length: <= 64 } && id.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : null;

    private static List<string> WantedTags(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptLanguage.OfType<string>()], out var list)
            ? [.. list.OrderByDescending(v => v.Quality ?? 1).Select(v => v.Value.Value!).Take(10)]
            : [];

    private static CultureInfo CultureOf(string language, List<string> wanted)
    {
        var tag = wanted.FirstOrDefault(t => t.Length == 5 && t[2] == '-' && Known(t) == language);
        try
        {
            return CultureInfo.GetCultureInfo(tag ?? (language == "en" ? "en-GB" : language), predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(language);
        }
    }

    private static string? CountryOf(List<string> wanted) => wanted
        .Where(t => t.Length == 5 && t[2] == '-' && char.IsAsciiLetter(t[3]) && char.IsAsciiLetter(t[4]))
        .Select(t => t[3..].ToUpperInvariant()).FirstOrDefault();
}
