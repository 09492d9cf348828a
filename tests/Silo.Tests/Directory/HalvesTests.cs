using Helpnet.Grains.Directory;
using Helpnet.Testing.Builders;

namespace Helpnet.Silo.Tests.Directory;

public sealed class HalvesTests : IDisposable
{
    private static readonly DateTimeOffset Now = Moments.At(8);

    private readonly DirectoryDatabase directory = new(Now);

    public void Dispose() => directory.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_that_arrives_late_does_not_replace_a_newer_one()
    {
        await directory.Rows.PutCard(People.DrLee, 2, ACard.For(People.DrLee, "New"), Stop);
        await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee, "Old"), Stop);
        await directory.Rows.PutCard(People.DrLee, 2, ACard.For(People.DrLee, "Twice"), Stop);

        Assert.Equal("New", (await Search()).Single().Card.Name);
    }

    [Fact]
    public async Task A_card_taken_out_stays_out_when_an_older_one_arrives_late()
    {
        await directory.Rows.PutCard(People.DrLee, 2, null, Stop);
        await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee), Stop);

        Assert.Empty(await Search());
    }

    [Fact]
    public async Task Free_times_that_arrive_late_do_not_replace_newer_ones()
    {
        await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee), Stop);
        await directory.Rows.PutFreeTime(People.DrLee, 5, ACard.Free(14, 15), Stop);
        await directory.Rows.PutFreeTime(People.DrLee, 4, ACard.Free(9, 10), Stop);

        Assert.Equal(Moments.At(14), (await Search()).Single().Next.Single().Start);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_halves_count_whichever_comes_first(bool cardFirst)
    {
        if (cardFirst) await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee), Stop);
        await directory.Rows.PutFreeTime(People.DrLee, 1, ACard.Free(9, 10), Stop);
        if (!cardFirst) await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee), Stop);

        Assert.Equal(Moments.At(9), (await Search()).Single().Next.Single().Start);
    }

    [Fact]
    public async Task Halves_that_arrive_together_leave_the_newest_of_both()
    {
        var cards = Enumerable.Range(1, 20).Select(v => directory.Rows.PutCard(People.DrLee, v, ACard.For(People.DrLee, $"v{v}"), Stop));
        var times = Enumerable.Range(1, 20).Select(v => directory.Rows.PutFreeTime(People.DrLee, v, ACard.Free(v == 20 ? 15 : 9, 16), Stop));
        await Task.WhenAll(cards.Zip(times, (a, b) => Task.WhenAll(a, b)));

        var hit = (await Search()).Single();

        Assert.Equal(("v20", Moments.At(15)), (hit.Card.Name, hit.Next[0].Start));
    }

    [Fact]
    public async Task Profiles_wait_for_an_administrator_in_the_order_in_which_they_came()
    {
        await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee) with { Online = false, SubmittedAt = Now }, Stop);
        await directory.Rows.PutCard(People.DrWeber, 1, ACard.For(People.DrWeber) with { Online = false, SubmittedAt = Now.AddHours(-1) }, Stop);
        await directory.Rows.PutCard(People.Ann, 1, ACard.For(People.Ann), Stop);

        var waiting = await directory.Rows.Waiting(10, Stop);

        Assert.Equal([People.DrWeber, People.DrLee], waiting.Select(w => w.Counsellor));
        await directory.Rows.PutCard(People.DrWeber, 2, ACard.For(People.DrWeber), Stop);
        Assert.Equal([People.DrLee], (await directory.Rows.Waiting(10, Stop)).Select(w => w.Counsellor));
    }

    private async Task<IReadOnlyList<DirectoryHit>> Search() => (await directory.Rows.Search(new(), Now, Stop)).Hits;
}
