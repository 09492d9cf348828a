using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Stripe;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>What the desks rely on in the rows of the provider's messages, on both engines.</summary>
public abstract class WebhookRowsConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = Moments.Nine;
    private static readonly WebhookEvent News = new("evt_1", WebhookKind.Money, "acct_1", "re_1", null);

    private readonly FakeTimeProvider clock = new(Nine);
    private Database database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WebhookInbox Inbox => new(database, clock);

    public async ValueTask InitializeAsync() => database = await Open();

    public virtual async ValueTask DisposeAsync()
    {
        await database.Source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_message_is_pending_once_until_it_is_done_and_then_forgotten_after_a_month()
    {
        Assert.True(await Inbox.Put(3, News, Nine, Ct));
        Assert.True(await Inbox.Put(3, News, Nine.AddMinutes(1), Ct));
        Assert.Equal([new(News, 3, Nine, 0, Nine.AddMinutes(1))], await Inbox.Due(3, Nine.AddMinutes(1), 10, Ct));
        Assert.Equal((true, false), (await Inbox.IsPending(3, Ct), await Inbox.IsPending(4, Ct)));
        Assert.Empty(await Inbox.Due(4, Nine.AddDays(1), 10, Ct));

        await Inbox.Done("evt_1", Ct);
        Assert.False(await Inbox.IsPending(3, Ct));
        Assert.False(await Inbox.Put(3, News, Nine, Ct));
        Assert.Empty(await Inbox.Due(3, Nine.AddDays(1), 10, Ct));

        clock.Advance(TimeSpan.FromDays(31));
        await Inbox.Done("evt_2", Ct);
        Assert.True(await Inbox.Put(3, News, clock.GetUtcNow(), Ct));
    }

    [Fact]
    public async Task A_message_for_later_keeps_count_and_leaves_its_turn_to_newer_ones()
    {
        await Inbox.Put(3, News, Nine, Ct);
        await Inbox.Put(3, News with { Id = "evt_2" }, Nine.AddMinutes(1), Ct);

        await Inbox.Later("evt_1", 2, Nine.AddMinutes(5), Ct);

        Assert.Equal(["evt_2"], (await Inbox.Due(3, Nine.AddMinutes(4), 10, Ct)).Select(row => row.News.Id));
        Assert.Equal([("evt_2", 0), ("evt_1", 2)], (await Inbox.Due(3, Nine.AddMinutes(5), 10, Ct)).Select(row => (row.News.Id, row.Attempts)));
        Assert.Equal(["evt_2"], (await Inbox.Due(3, Nine.AddMinutes(5), 1, Ct)).Select(row => row.News.Id));
    }

    [Fact]
    public async Task A_message_given_up_is_kept_for_the_operator_until_it_is_tried_again()
    {
        await Inbox.Put(3, News, Nine, Ct);
        await Inbox.Later("evt_1", 7, Nine, Ct);
        await Inbox.GiveUp("evt_1", Nine.AddDays(3), Ct);

        Assert.False(await Inbox.IsPending(3, Ct));
        Assert.Equal([new(News, 3, Nine, 8, Nine.AddDays(3))], await Inbox.GivenUp(10, Ct));

        await Inbox.Again("evt_1", Nine.AddDays(4), Ct);
        await Inbox.Again("evt_1", Nine.AddDays(5), Ct);
        Assert.Empty(await Inbox.GivenUp(10, Ct));
        Assert.Equal([new(News, 3, Nine.AddDays(4), 0, Nine.AddDays(4))], await Inbox.Due(3, Nine.AddDays(4), 10, Ct));
    }

    [Fact]
    public async Task A_message_given_up_that_the_provider_sends_again_is_tried_anew()
    {
        await Inbox.Put(3, News, Nine, Ct);
        await Inbox.GiveUp("evt_1", Nine.AddDays(3), Ct);

        Assert.True(await Inbox.Put(3, News, Nine.AddDays(4), Ct));

        Assert.Equal([new(News, 3, Nine.AddDays(4), 0, Nine.AddDays(4))], await Inbox.Due(3, Nine.AddDays(4), 10, Ct));
    }

    [Fact]
    public async Task What_is_done_is_neither_put_off_nor_given_up_nor_tried_again()
    {
        await Inbox.Put(3, News, Nine, Ct);
        await Inbox.Done("evt_1", Ct);

        await Inbox.Later("evt_1", 1, Nine, Ct);
        await Inbox.GiveUp("evt_1", Nine, Ct);
        await Inbox.Again("evt_1", Nine, Ct);

        Assert.False(await Inbox.IsPending(3, Ct));
        Assert.Empty(await Inbox.GivenUp(10, Ct));
    }

    private protected abstract Task<Database> Open();
}
