using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Tests.Words;

public sealed class ShownTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en-GB", "Monday, 23 November, 14:00")]
    [InlineData("de-CH", "Montag, 23. November, 14:00")]
    [InlineData("fr-FR", "lundi 23 novembre à 14:00")]
    public void A_moment_is_written_in_the_person_s_language_and_zone(string accepted, string words) =>
        Assert.Equal(words, A(accepted, "Europe/Zurich").Moment(At));

    [Theory]
    [InlineData("en-GB", "1 December 2026")]
    [InlineData("de-CH", "1. Dezember 2026")]
    [InlineData("fr-FR", "1er décembre 2026")]
    public void A_date_is_written_as_the_person_writes_it(string accepted, string words) =>
        Assert.Equal(words, A(accepted, "Europe/Zurich").Date(new DateOnly(2026, 12, 1)));

    [Theory]
    [InlineData("de", "Europe/Zurich", "Zürich")]
    [InlineData("fr", "Europe/Zurich", "Zurich")]
    [InlineData("de", "America/New_York", "New York")]
    public void A_zone_is_named_after_its_place_in_the_person_s_language(string language, string zone, string place) =>
        Assert.Equal(place, new Text(WordsSetup.Book, language).ZonePlace(zone));

    [Fact]
    public void Every_zone_with_a_name_of_its_own_exists() => Assert.Empty(ZoneNames.Book.Keys
        .Where(key => !TimeZoneInfo.TryFindSystemTimeZoneById(key[5..], out _)).ToList());

    [Theory]
    [InlineData("en-GB", 4950, "EUR", "49.50\u00a0€")]
    [InlineData("de-DE", 4950, "EUR", "49,50\u00a0€")]
    [InlineData("en-GB", 8000, "EUR", "80\u00a0€")]
    [InlineData("de-DE", 12000, "CHF", "CHF\u00a0120")]
    [InlineData("fr-FR", 12000, "CHF", "120\u00a0CHF")]
    [InlineData("en-GB", 5000, "JPY", "JPY\u00a05,000")]
    public void Money_is_written_as_the_person_writes_it(string accepted, long minor, string currency, string words) =>
        Assert.Equal(words, A(accepted, "Europe/Zurich").Price(new Money(minor, currency)));

    [Theory]
    [InlineData(20, "in 20 minutes")]
    [InlineData(1, "in 1 minute")]
    [InlineData(0, "now")]
    [InlineData(-5, "5 minutes ago")]
    [InlineData(180, "in 3 hours")]
    [InlineData(3 * 24 * 60, "in 3 days")]
    public void A_distance_in_time_has_the_unit_a_person_would_use(int minutes, string words) =>
        Assert.Equal(words, new Text(WordsSetup.Book, "en").Relative(At.AddMinutes(minutes), At));

    [Fact]
    public void A_refusal_names_its_field_and_the_time_to_wait()
    {
        var text = new Text(WordsSetup.Book, "en");

        var said = text.Of(new Refusal(RefusalCode.TooMany, "reply", TimeSpan.FromSeconds(150)));

        Assert.StartsWith("Your e-mail address: ", said);
        Assert.EndsWith("Please try again in 3 minutes.", said);
    }

    [Theory]
    [InlineData(1, "in einer Sekunde")]
    [InlineData(59, "in 59 Sekunden")]
    [InlineData(60, "in einer Minute")]
    [InlineData(61, "in 2 Minuten")]
    [InlineData(7200, "in 2 Stunden")]
    public void A_time_to_wait_is_told_apart_when_it_is_one(int seconds, string words) => Assert.EndsWith($"Bitte versuchen Sie es {words} wieder.",
        new Text(WordsSetup.Book, "de").Of(new Refusal(RefusalCode.TooMany, After: TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void Whoever_is_paused_reads_why_and_for_how_long() => Assert.Equal(
        "After repeated missed appointments the counsellor has to agree first. Please try again in 12 days.",
        new Text(WordsSetup.Book, "en").Of(new Refusal(RefusalCode.BookingPaused, After: TimeSpan.FromDays(12))));

    [Fact]
    public void A_counsellor_who_makes_an_exception_reads_what_the_operator_has_chosen() => Assert.StartsWith(
        "Ab dem 3. versäumten Termin kann ein Klient 14 Tage lang nicht buchen.",
        new Text(WordsSetup.Book, "de")["appointment.forgive-explains", ("absences", "3"), ("days", "14")], StringComparison.Ordinal);

    private static Visitor A(string accepted, string zone) => VisitorOf.Browser(accepted, zone);
}
