using Helpnet.Grains.Directory;
using Helpnet.Silo.Directory;
using Helpnet.Silo.Storage;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Directory;

/// <summary>What people find in the directory, on both engines.</summary>
public abstract class SearchConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = Moments.At(8);

    private Database database = null!;
    private SqlDirectory rows = null!;

    public async ValueTask InitializeAsync()
    {
        database = await Open();
        rows = new(database.Source, new FakeTimeProvider(Now));
    }

    public virtual async ValueTask DisposeAsync()
    {
        await database.Source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_search_without_words_finds_everybody_online_the_soonest_free_first()
    {
        await Put(ACard.For(People.DrLee), ACard.Free(14, 16));
        await Put(ACard.For(People.DrWeber), ACard.Free(9, 11));
        await Put(ACard.For(People.Ann) with { Online = false, SubmittedAt = Now }, ACard.Free(9, 11));

        Assert.Equal([People.DrWeber, People.DrLee], await Found(new()));
    }

    [Fact]
    public async Task Someone_without_a_free_time_comes_last_and_shows_none()
    {
        await Put(ACard.For(People.DrLee), new([], default));
        await Put(ACard.For(People.DrWeber), ACard.Free(9, 11));

        var page = await Search(new());

        Assert.Equal([People.DrWeber, People.DrLee], page.Hits.Select(h => h.Card.Counsellor));
        Assert.Empty(page.Hits[1].Next);
    }

    [Fact]
    public async Task Each_hit_shows_the_next_five_starts_of_the_shortest_service()
    {
        await Put(ACard.For(People.DrLee) with { Services = [ACard.Service(50, 8_000), ACard.Service(10, 0)] }, ACard.Free(9, 12, TimeSpan.FromHours(2)));

        var next = (await Search(new())).Hits.Single().Next;

        Assert.Equal([Moments.At(10), Moments.At(10, 15), Moments.At(10, 30), Moments.At(10, 45), Moments.At(11)], next.Select(s => s.Start));
        Assert.All(next, s => Assert.Equal(TimeSpan.FromMinutes(10), s.End - s.Start));
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("de", false)]
    [InlineData("f", false)]
    [InlineData("%", false)]
    [InlineData("_r", false)]
    [InlineData("d\0e", false)]
    public async Task A_language_is_found_as_a_whole(string language, bool found)
    {
        await Put(ACard.For(People.DrLee) with { Languages = ["en", "fr"] }, ACard.Free(9, 11));

        Assert.Equal(found, (await Found(new() { Language = language })).Count == 1);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(2, false)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(int.MaxValue, false)]
    public async Task A_speciality_is_found_by_its_number(int speciality, bool found)
    {
        await Put(ACard.For(People.DrLee) with { Specialities = [1, 7, 20] }, ACard.Free(9, 11));

        Assert.Equal(found, (await Found(new() { Speciality = speciality })).Count == 1);
    }

    [Theory]
    [InlineData(8_000, true)]
    [InlineData(7_999, false)]
    public async Task A_price_is_that_of_the_cheapest_talk_which_is_not_free(long upTo, bool found)
    {
        await Put(ACard.For(People.DrLee) with { Services = [ACard.Service(10, 0), ACard.Service(50, 8_000), ACard.Service(80, 12_000)] }, ACard.Free(9, 11));

        Assert.Equal(found, (await Found(new() { UpTo = upTo })).Count == 1);
    }

    [Fact]
    public async Task Who_gives_all_talks_for_free_fits_any_price()
    {
        await Put(ACard.For(People.DrLee) with { Services = [ACard.Service(10, 0)] }, ACard.Free(9, 11));

        Assert.Single(await Found(new() { UpTo = 0 }));
    }

    [Theory]
    [InlineData("müller", true)]
    [InlineData("MULLER", true)]
    [InlineData("renee m", true)]
    [InlineData("  Müller ", true)]
    [InlineData("mueller", false)]
    [InlineData("100%", true)]
    [InlineData("1000", false)]
    [InlineData("%", true)]
    [InlineData("_", false)]
    [InlineData("'", false)]
    [InlineData("\\", false)]
    [InlineData("\0", true)]
    [InlineData("Mül\0ler", true)]
    [InlineData("\ufffe", true)]
    public async Task A_name_is_found_in_any_case_with_and_without_accents_and_wildcards_are_letters(string typed, bool found)
    {
        await Put(ACard.For(People.DrLee, "Dr. Renée Müller 100% "), ACard.Free(9, 11));

        Assert.Equal(found, (await Found(new() { Name = typed })).Count == 1);
    }

    [Fact]
    public async Task A_name_is_cut_between_two_characters_and_never_in_one()
    {
        var letters = new string('a', 59);
        await Put(ACard.For(People.DrLee, $"{letters}🌻"), ACard.Free(9, 11));

        Assert.Single(await Found(new() { Name = $"{letters}🌻 and more" }));
        Assert.Empty(await Found(new() { Name = $"{letters}🌼" }));
    }

    [Fact]
    public async Task Half_a_character_finds_nobody() => Assert.Empty(await Found(new() { Name = "lee\ud83d" }));

    [Fact]
    public async Task A_name_of_five_megabytes_is_searched_by_its_beginning() =>
        Assert.Empty(await Found(new() { Name = new string('a', 5_000_000) }));

    [Fact]
    public async Task Free_soon_finds_only_who_is_free_within_the_time()
    {
        await Put(ACard.For(People.DrLee), ACard.Free(14, 16));
        await Put(ACard.For(People.DrWeber), ACard.Free(9, 11));

        Assert.Equal([People.DrWeber], await Found(new() { FreeWithin = TimeSpan.FromHours(2) }));
        Assert.Equal(2, (await Found(new() { FreeWithin = TimeSpan.FromHours(6) })).Count);
    }

    [Fact]
    public async Task Times_that_have_passed_are_not_offered_and_change_the_order()
    {
        await Put(ACard.For(People.DrLee) with { Services = [ACard.Service(30, 0)] }, new(
            [new(Moments.At(8), Moments.At(9), Moments.At(8)), new(Moments.At(15), Moments.At(16), Moments.At(15))], default));
        await Put(ACard.For(People.DrWeber), ACard.Free(10, 12));
        Assert.Equal([People.DrLee, People.DrWeber], await Found(new()));

        var later = await rows.Search(new(), Moments.At(9), TestContext.Current.CancellationToken);

        Assert.Equal([People.DrWeber, People.DrLee], later.Hits.Select(h => h.Card.Counsellor));
        Assert.Equal(Moments.At(15), later.Hits[1].Next[0].Start);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var all = Enumerable.Range(0, 45).Select(_ => Guid.NewGuid()).ToList();
        foreach (var id in all) await Put(ACard.For(id), ACard.Free(9, 11));

        var pages = new[] { await Search(new()), await Search(new() { Skip = 20 }), await Search(new() { Skip = 40 }) };

        Assert.Equal([true, true, false], pages.Select(p => p.More));
        Assert.Equal(all.Order(), pages.SelectMany(p => p.Hits).Select(h => h.Card.Counsellor).Order());
        Assert.Equal(20, (await Search(new() { Skip = -5 })).Hits.Length);
        Assert.Empty((await Search(new() { Skip = int.MaxValue })).Hits);
    }

    private async Task Put(CounsellorCard card, FreeTimes free)
    {
        await rows.PutFreeTime(card.Counsellor, 1, free);
        await rows.PutCard(card.Counsellor, 1, card);
    }

    private Task<DirectoryPage> Search(DirectoryQuery query) => rows.Search(query, Now, TestContext.Current.CancellationToken);

    private async Task<List<Guid>> Found(DirectoryQuery query) => [.. (await Search(query)).Hits.Select(h => h.Card.Counsellor)];

    private protected abstract Task<Database> Open();
}
