using Helpnet.Frontend.Pages.Directory;

namespace Helpnet.Frontend.Tests.Words;

public sealed class SentenceTests
{
    [Fact]
    public void A_sentence_falls_into_its_words_and_gaps_in_order() => Falls(
        "I look for {need} in {language} now", ("I look for ", "need", ""), (" in ", "language", ""), (" now", null, ""));

    [Fact]
    public void A_mark_stays_with_the_gap_it_follows_so_that_no_line_begins_with_it() => Falls(
        "Help with {need}, for {price}.", ("Help with ", "need", ","), (" for ", "price", "."), ("", null, ""));

    private static void Falls(string sentence, params (string Words, string? Gap, string Mark)[] parts) =>
        Assert.Equal(parts, Sentence.Parts(sentence));
}
