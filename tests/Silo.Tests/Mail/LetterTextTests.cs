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
