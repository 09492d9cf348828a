using Helpnet.Grains.Payments;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>
/// Money that was given back and did not stay there, and accounts that say nothing any more: on a real silo, a real file and a provider
/// that speaks HTTP.
/// </summary>
public sealed class RefundFailsLaterTests
{
    [Fact]
    public async Task A_refund_of_ours_that_fails_after_it_was_done_is_made_again()
    {
        await using var world = await Paid();
        await world.Payment.Refund();
        await world.Until(PaymentStatus.Refunded);

        world.Provider.ReturnRefunds(world.Account);
        await world.Until(() => Task.FromResult(Refunds(world) == 2), TimeSpan.FromSeconds(1));

        await world.Until(PaymentStatus.Refunded);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    [Fact]
    public async Task A_refund_by_hand_that_waits_for_the_balance_and_fails_is_made_by_us()
    {
        await using var world = await Paid();
        world.Provider.EmptyBalance(world.Account);
        var payment = (await world.Helpnet.Stored<PaymentState>("payment", PaymentWorld.Appointment)).Checkouts.Single().Payment!;
        await world.Provider.GiveBackByHand(world.Account, payment);
        await world.Until(PaymentStatus.Refunding, view => view.GivenBack == 0);

        world.Provider.SettleRefunds(world.Account, well: false);

        await world.Until(PaymentStatus.Refunded);
        Assert.Equal(2, Refunds(world));
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    [Fact]
    public async Task A_page_on_an_account_that_was_taken_away_is_left_alone_in_the_end()
    {
        await using var world = await PaymentWorld.Start();
        await world.OpenCheckout();
        world.Provider.Deauthorise(world.Account);

        await world.Payment.Close();
        await world.Until(PaymentStatus.Due, view => view is { Settled: true, UnavailableSince: null }, TimeSpan.FromHours(1));
    }

    private static async Task<PaymentWorld> Paid()
    {
        var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Pay(checkout, Cards.Works);
        await world.Until(PaymentStatus.Paid);
        return world;
    }

    private static int Refunds(PaymentWorld world) => world.Provider.Requests.Count(request => request is { Method: "POST", Path: "/v1/refunds" });
}
