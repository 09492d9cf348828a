using NodaTime.TimeZones;
using static Helpnet.Frontend.Pages.Help.Audience;

namespace Helpnet.Frontend.Pages.Help;

/// <summary>The national lines, by country. Only lines whose numbers their own organisations publish.</summary>
public static class CrisisLines
{
    private static readonly CrisisLine European = new("112", "", Emergency);

    public static readonly IReadOnlyDictionary<string, CrisisLine[]> ByCountry = new Dictionary<string, CrisisLine[]>
    {
        ["CH"] = [European, new("144", "", Ambulance), new("143", "Die Dargebotene Hand · La Main Tendue · Telefono Amico", Everybody), new("147", "Pro Juventute", Young)],
        ["DE"] =
        [
            European, new("0800 111 0 111", "TelefonSeelsorge", Everybody), new("0800 111 0 222", "TelefonSeelsorge", Everybody),
            new("116 111", "Nummer gegen Kummer", Young, "line.mon-sat", "14–20"), new("116 016", "Hilfetelefon Gewalt gegen Frauen", Violence),
        ],
        ["AT"] = [European, new("144", "", Ambulance), new("142", "TelefonSeelsorge", Everybody), new("147", "Rat auf Draht", Young), new("0800 222 555", "Frauenhelpline", Violence)],
        ["FR"] = [European, new("15", "SAMU", Ambulance), new("3114", "Numéro national de prévention du suicide", Everybody), new("119", "Allô Enfance en Danger", Young), new("3919", "Violences Femmes Info", Violence)],
        ["BE"] =
        [
            European, new("107", "Télé-Accueil", Everybody), new("106", "Tele-Onthaal", Everybody), new("0800 32 123", "Centre de Prévention du Suicide", Everybody),
            new("1813", "Zelfmoordlijn", Everybody), new("103", "Écoute-Enfants", Young, "line.hours-vary"), new("102", "Awel", Young, "line.hours-vary"),
        ],
        ["LU"] = [European, new("45 45 45", "SOS Détresse", Everybody, "line.hours-vary"), new("116 111", "Kanner-Jugendtelefon", Young, "line.hours-vary")],
        ["GB"] = [new("999", "", Emergency), European, new("116 123", "Samaritans", Everybody), new("0800 1111", "Childline", Young), new("0808 2000 247", "National Domestic Abuse Helpline", Violence)],
        ["IE"] = [European, new("999", "", Emergency), new("116 123", "Samaritans", Everybody), new("1800 66 66 66", "Childline", Young), new("1800 341 900", "Women’s Aid", Violence)],
        ["NL"] = [European, new("113", "113 Zelfmoordpreventie", Everybody), new("0800 0432", "Kindertelefoon", Young, "line.daily", "11–21")],
        ["IT"] = [European, new("02 2327 2327", "Telefono Amico", Everybody, "line.daily", "9–24"), new("19696", "Telefono Azzurro", Young), new("1522", "Antiviolenza e stalking", Violence)],
        ["ES"] = [European, new("024", "Línea de atención a la conducta suicida", Everybody), new("116 111", "Fundación ANAR", Young), new("016", "Violencia de género", Violence)],
        ["PL"] = [European, new("116 123", "Telefon zaufania", Everybody), new("116 111", "Telefon zaufania dla dzieci i młodzieży", Young)],
        ["US"] = [new("911", "", Emergency), new("988", "Suicide & Crisis Lifeline", Everybody), new("1 800 799 7233", "National Domestic Violence Hotline", Violence)],
        ["CA"] = [new("911", "", Emergency), new("988", "Suicide Crisis Helpline · Ligne d’aide en cas de crise de suicide", Everybody), new("1 800 668 6868", "Kids Help Phone · Jeunesse, J’écoute", Young)],
        ["AU"] = [new("000", "", Emergency), new("13 11 14", "Lifeline", Everybody), new("1800 55 1800", "Kids Helpline", Young), new("1800 737 732", "1800RESPECT", Violence)],
    };

    private static readonly Dictionary<string, string> CountryOfZone =
        TzdbDateTimeZoneSource.Default.ZoneLocations!.ToDictionary(place => place.ZoneId, place => place.CountryCode);

    /// <summary>Whose lines to show first: where the clock is, for a browser's region says less; else that; else where the language is spoken.</summary>
    public static IReadOnlyList<string> NearestTo(string? zone, string? country, string language)
    {
        var here = zone is null ? country : CountryOf(zone) ?? country;
        if (here is not null && ByCountry.ContainsKey(here)) return [here];
        return language switch
        {
            "de" => ["DE", "AT", "CH"],
            "fr" => ["FR", "BE", "CH", "LU"],
            _ => ["GB", "IE", "US"],
        };
    }

    private static string? CountryOf(string zone) => CountryOfZone.GetValueOrDefault(zone)
        ?? (TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var canonical) ? CountryOfZone.GetValueOrDefault(canonical) : null);
}
