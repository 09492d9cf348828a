using System.Net;
using Helpnet.Grains.Payments;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>The stand-in's own switches: each does what the tests that use it rely on.</summary>
public sealed class StandInTests
{
    /// <summary>Those of the account, which was opened just before, may still be on their way.</summary>
    private static readonly string[] OfPaying = ["checkout.session.completed", "payment_intent.succeeded"];

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("2024-06-20", HttpStatusCode.BadRequest)]
    public async Task Only_the_pinned_version_is_spoken(string? version, HttpStatusCode expected)
    {
        await using var world = await StripeWorld.Start();

        using var answer = await world.Provider.Send(HttpMethod.Get, "/v1/events", world.Account, version: version);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Two_events_change_places_and_mean_the_same()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Webhooks.Reorder = true;

        world.Provider.Pay(checkout, Cards.Works);
        await world.Until(() => Task.FromResult(world.Types.Count(OfPaying.Contains) >= 2), TimeSpan.Zero);

        Assert.Equal(["payment_intent.succeeded", "checkout.session.completed"], world.Types.Where(OfPaying.Contains));
        await world.Until(PaymentStatus.Paid, step: TimeSpan.Zero);
    }

    [Fact]
    public async Task An_event_that_stays_alone_leaves_by_itself()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Webhooks.Reorder = true;

        world.Provider.Pay(checkout, Cards.PaysLate);

        await world.Until(() => Task.FromResult(world.Types.Contains("checkout.session.completed")), TimeSpan.FromSeconds(1));
    }
}
