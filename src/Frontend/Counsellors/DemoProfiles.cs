using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Counsellors;

/// <summary>The practices of the embedded default's counsellors.</summary>
internal static class DemoProfiles
{
    public static DemoProfile? Of(string userName) => userName switch
    {
        "marie.weber" => Marie,
        "jonas.keller" => Jonas,
        _ => null,
    };

    private static readonly DemoProfile Marie = new(
        new()
        {
            Name = "Dr. Marie Weber",
            Title = "Psychologin, Psychotherapeutin",
            Languages = ["de", "en", "fr"],
            Specialities = [1, 3, 9, 11],
            Training = "Dr. phil., Psychologie, Universität Zürich\nFachpsychologin für Psychotherapie",
            About = "Ich arbeite mit Menschen, die unter Angst, Erschöpfung oder schlaflosen Nächten leiden.\n\nWir schauen gemeinsam, was Sie trägt und was sich ändern darf. Sie bestimmen das Tempo.",
            Place = "Zürich",
            Country = "CH",
            Spot = new(47.37, 8.54),
        },
        new() { Zone = "Europe/Zurich", Weekly = [.. Enumerable.Range(0, 7).Select(d => new Opening((DayOfWeek)d, 0, 24 * 60))], Notice = TimeSpan.Zero },
        [
            new(new("5e000000-0000-4000-8000-0000000000d1"), "Erstgespräch", 10, new(0, "EUR"), null),
            new(new("5e000000-0000-4000-8000-0000000000d5"), "Kurzgespräch", 15, new(2_500, "EUR"), null),
            new(new("5e000000-0000-4000-8000-0000000000d2"), "Beratung", 50, new(8_000, "EUR"), null),
        ],
        new(new("d1000000-0000-4000-8000-0000000000d1"), "Dr. phil., Psychologie", "Universität Zürich", new("f1000000-0000-4000-8000-0000000000d1")));

    private static readonly DemoProfile Jonas = new(
        new()
        {
            Name = "Jonas Keller",
            Title = "Conseiller conjugal et familial",
            Languages = ["fr", "de"],
            Specialities = [4, 5, 16, 20],
            Training = "Travail social, HES-SO Lausanne\nConseil conjugal et familial",
            About = "J’accompagne les couples et les familles quand parler est devenu difficile.\n\nNous cherchons ensemble une première phrase, puis la suivante.",
            Place = "Lausanne",
            Country = "CH",
            Spot = new(46.52, 6.63),
        },
        new()
        {
            Zone = "Europe/Zurich",
            Weekly = [.. Enumerable.Range(1, 5).SelectMany(d => new[] { new Opening((DayOfWeek)d, 9 * 60, 12 * 60), new Opening((DayOfWeek)d, 13 * 60, 18 * 60) })],
        },
        [
            new(new("5e000000-0000-4000-8000-0000000000d3"), "Premier entretien", 10, new(0, "EUR"), null),
            new(new("5e000000-0000-4000-8000-0000000000d4"), "Entretien de couple", 80, new(9_000, "EUR"), 810),
        ],
        new(new("d1000000-0000-4000-8000-0000000000d2"), "Bachelor en travail social", "HES-SO Lausanne", new("f1000000-0000-4000-8000-0000000000d2")));
}
