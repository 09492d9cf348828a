using Helpnet.Grains.Mail;
using Helpnet.Grains.Words;
using Helpnet.Silo.Mail;

namespace Helpnet.Silo.Tests.Mail;

public sealed class LetterTextTests
{
    public static TheoryData<MailKind, string> All()
    {
        var all = new TheoryData<MailKind, string>();
        foreach (var kind in Enum.GetValues<MailKind>())
            foreach (var language in WordBook.Languages) all.Add(kind, language);
        return all;
    }

    [Theory, MemberData(nameof(All))]
    public void A_letter_of_each_kind_has_words_in_each_language_and_no_gap_is_left(MailKind kind, string language)
    {
        var book = WordBook.Of(typeof(LetterText).Assembly);
        Assert.True(book.Has($"mail.{kind}.subject", language));
        Assert.True(book.Has($"mail.{kind}.text", language));

        var words = Letters.Text.Subject(Letters.Of(kind), language, "UTC") + Letters.Text.Body(Letters.Of(kind), language, "UTC");

        Assert.DoesNotContain("{", words);
        Assert.DoesNotContain($"mail.{kind}", words);
    }

    [Fact]
    public void No_text_of_this_assembly_lacks_a_language()
    {
        var book = WordBook.Of(typeof(LetterText).Assembly);

        Assert.Empty(from key in book.Keys from language in WordBook.Languages where !book.Has(key, language) select $"{key} {language}");
    }

    [Theory, MemberData(nameof(All))]
    public void A_letter_says_neither_who_nor_why_nor_how_much(MailKind kind, string language)
    {
        var words = Letters.Text.Subject(Letters.Of(kind), language, "UTC") + Letters.Text.Body(Letters.Of(kind), language, "UTC");

        Assert.DoesNotContain("Illness", words);
        Assert.DoesNotContain("ClientAbsent", words);
        Assert.DoesNotContain("90.00", words);
    }

    [Theory]
    [InlineData("en", "Monday, 4 January 2027, 14:30 (Zurich)")]
    [InlineData("fr", "lundi 4 janvier 2027 à 14:30 (Zurich)")]
    [InlineData("de", "Montag, 4. Januar 2027, 14:30 Uhr (Zürich)")]
    public void A_time_is_written_in_the_zone_and_the_language_of_the_reader(string language, string expected) =>
        Assert.Contains(expected, Letters.Text.Body(Letters.Of(MailKind.Booked), language, "Europe/Zurich"));

    [Theory]
    [InlineData("en", "Europe/Zurich", "2027-10-31T00:30:00Z", "Sunday, 31 October 2027, 02:30 (Zurich, UTC+2)")]
    [InlineData("fr", "Europe/Zurich", "2027-10-31T01:30:00Z", "dimanche 31 octobre 2027 à 02:30 (Zurich, UTC+1)")]
    [InlineData("de", "Europe/Zurich", "2027-10-31T01:30:00Z", "Sonntag, 31. Oktober 2027, 02:30 Uhr (Zürich, UTC+1)")]
    [InlineData("en", "America/New_York", "2027-10-31T01:30:00Z", "Saturday, 30 October 2027, 21:30 (New York)")]
    [InlineData("de", "America/New_York", "2027-11-07T05:30:00Z", "Sonntag, 7. November 2027, 01:30 Uhr (New York, UTC\u22124)")]
    [InlineData("en", "America/New_York", "2027-11-07T06:30:00Z", "Sunday, 7 November 2027, 01:30 (New York, UTC\u22125)")]
    [InlineData("en", "Europe/Zurich", "2027-11-07T06:30:00Z", "Sunday, 7 November 2027, 07:30 (Zurich)")]
    [InlineData("en", "Europe/Zurich", "2027-03-28T01:30:00Z", "Sunday, 28 March 2027, 03:30 (Zurich)")]
    [InlineData("en", "America/New_York", "2027-03-28T01:30:00Z", "Saturday, 27 March 2027, 21:30 (New York)")]
    [InlineData("fr", "America/New_York", "2027-03-14T07:30:00Z", "dimanche 14 mars 2027 à 03:30 (New York)")]
    public void In_the_nights_of_the_clock_changes_a_time_is_never_two(string language, string zone, string start, string expected)
    {
        var letter = Letters.Of(MailKind.Booked);

        var body = Letters.Text.Body(letter with { Values = letter.Values.SetItem("start", start) }, language, zone);

        Assert.Contains(expected, body);
    }

    [Fact]
    public void A_link_leads_to_the_public_address() =>
        Assert.Contains($"\n{Letters.Web}/appointments/1\n", Letters.Text.Body(Letters.Of(MailKind.Booked), "en", "UTC"));

    [Theory]
    [InlineData("http://[::]:5000", "http://localhost:5000/x")]
    [InlineData("http://0.0.0.0:5000/", "http://localhost:5000/x")]
    [InlineData("https://helpnet.example", "https://helpnet.example/x")]
    [InlineData(null, "http://localhost:5000/x")]
    public void An_address_to_listen_on_becomes_one_to_go_to(string? listens, string expected) =>
        Assert.Equal(expected, new PublicAddress(() => listens).Of("/x"));
}
