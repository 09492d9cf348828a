using System.Text;
using Helpnet.Grains.Payments;
using Helpnet.StripeStandIn;
using Helpnet.Testing.Payments;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>Messages that can't be settled, and those that say little: on a real silo, a real file and a provider that speaks HTTP.</summary>
public sealed class WebhookDeskTests
{
    private const int Many = 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_that_cant_be_settled_never_hide_a_newer_one()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        var shard = WebhookShards.Of(About(checkout, PaymentRules.Reference(PaymentWorld.Appointment)));
        for (var i = 0; i < Many; i++)
            await Inbox(world).Put(shard, About($"cs_{i}", null) with { Id = $"evt_{i}", Account = "acct_shut" }, Long(world), Ct);

        world.Provider.Pay(checkout, Cards.Works);

        await world.Until(PaymentStatus.Paid, step: TimeSpan.Zero);
    }

    [Fact]
    public async Task A_message_that_stays_unsettled_for_days_is_given_up_until_somebody_tries_it_again()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        var news = About(checkout, null) with { Account = world.Account };
        world.Provider.Faults.Always = Fault.TooManyRequests;
        await Inbox(world).Put(3, news, world.Helpnet.Clock.GetUtcNow() - WebhookPatience.Longest, Ct);
        await Desk(world).Begin();
        await world.Until(async () => (await Inbox(world).GivenUp(10, Ct)).Count == 1, TimeSpan.FromSeconds(1));
        var givenUp = Assert.Single(await Inbox(world).GivenUp(10, Ct));
        var pending = await Inbox(world).IsPending(3, Ct);

        world.Provider.Faults.Clear();
        await Inbox(world).Again(news.Id, world.Helpnet.Clock.GetUtcNow(), Ct);
        await Desk(world).Begin();

        await world.Until(async () => !await Inbox(world).IsPending(3, Ct), TimeSpan.FromSeconds(1));
        Assert.Equal((news, 1, false), (givenUp.News, givenUp.Attempts, pending));
        Assert.Empty(await Inbox(world).GivenUp(10, Ct));
    }

    [Theory]
    [InlineData("v1.refund.created")]
    [InlineData("v1.charge.refunded")]
    public async Task Money_given_back_at_the_provider_is_known_by_a_message_that_says_only_which_thing_moved(string type)
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Pay(checkout, Cards.Works);
        await world.Until(PaymentStatus.Paid);
        world.Provider.Webhooks.Drop = true;
        var payment = (await world.Helpnet.Stored<PaymentState>("payment", PaymentWorld.Appointment)).Checkouts.Single().Payment!;
        var (refund, charge) = await world.Provider.GiveBackByHand(world.Account, payment);

        await Receive(world, type, type.Contains("charge", StringComparison.Ordinal) ? charge : refund);

        await world.Until(PaymentStatus.Refunded);
    }

    [Fact]
    public async Task A_message_about_money_that_was_not_paid_through_us_is_done()
    {
        await using var world = await PaymentWorld.Start();

        await Receive(world, "v1.refund.created", "re_of_somebody_else");

        await world.Until(async () => !await Inbox(world).IsPending(WebhookShards.Of(About("re_of_somebody_else", null)), Ct), TimeSpan.FromSeconds(1));
        Assert.Empty(await Inbox(world).GivenUp(10, Ct));
    }

    private static async Task Receive(PaymentWorld world, string type, string thing)
    {
        var body =
            $$"""
            {"id":"evt_thin","object":"v2.core.event","type":"{{type}}","context":"{{world.Account}}",
            "related_object":{"id":"{{thing}}","url":"/v1"}
            }
            """;
        var receipt = await world.Helpnet.Grain<IWebhooksGrain>(0).Receive(
            [.. Encoding.UTF8.GetBytes(body)], SignedMessages.Sign(body, world.Helpnet.Clock.GetUtcNow()));
        Assert.Equal(WebhookReceipt.Kept, receipt);
    }

    private static WebhookEvent About(string thing, string? reference) => new("evt_1", WebhookKind.Checkout, "acct_1", thing, reference);

    private static DateTimeOffset Long(PaymentWorld world) => world.Helpnet.Clock.GetUtcNow().AddHours(-1);

    private static IWebhookInbox Inbox(PaymentWorld world) => world.Helpnet.Service<IWebhookInbox>();

    private static IWebhookDesk Desk(PaymentWorld world) => world.Helpnet.Grain<IWebhookDesk>(3L);
}
