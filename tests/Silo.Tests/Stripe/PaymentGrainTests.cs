using Helpnet.Grains.Payments;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>Law 4 on a real silo, a real file and a provider that speaks HTTP.</summary>
public sealed class PaymentGrainTests
{
    [Fact]
    public async Task A_hundred_presses_at_once_make_one_checkout()
    {
        await using var world = await PaymentWorld.Start();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Payment.Open(world.Terms, Guid.NewGuid())));
        await world.Until(PaymentStatus.Open, view => view.CheckoutUrl is not null);

        Assert.Single(world.Provider.Checkouts(world.Account));
    }

    [Fact]
    public async Task A_payment_is_known_by_its_message_alone()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();

        world.Provider.Pay(checkout, Cards.Works);

        await world.Until(PaymentStatus.Paid, step: TimeSpan.Zero);
        Assert.True(world.Messages > 0);
    }

    [Fact]
    public async Task A_payment_whose_message_is_lost_is_found_by_looking_again()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Webhooks.Drop = true;

        world.Provider.Pay(checkout, Cards.Works);

        await world.Until(PaymentStatus.Paid);
    }

    [Fact]
    public async Task Doubled_and_reordered_messages_change_nothing()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Webhooks.Duplicates = 4;
        world.Provider.Webhooks.Delay = true;
        world.Provider.Pay(checkout, Cards.Works);
        await world.Payment.Refund();
        await world.Until(PaymentStatus.Refunded);

        world.Provider.ReleaseWebhooks();
        await world.Until(() => Task.FromResult(world.Messages >= 15), TimeSpan.Zero);

        await world.Until(PaymentStatus.Refunded);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    [Fact]
    public async Task Mis_signed_messages_are_turned_away_and_the_payment_is_found_all_the_same()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Webhooks.MisSign = true;

        world.Provider.Pay(checkout, Cards.Works);

        await world.Until(PaymentStatus.Paid);
    }

    [Fact]
    public async Task A_payment_that_lands_after_the_end_goes_back_by_itself()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();
        world.Provider.Pay(checkout, Cards.PaysLate);
        await world.Payment.Close();

        world.Provider.SettleLatePayments();

        await world.Until(PaymentStatus.Refunded);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    [Fact]
    public async Task An_open_page_is_closed_when_the_appointment_is_over()
    {
        await using var world = await PaymentWorld.Start();
        var checkout = await world.OpenCheckout();

        await world.Payment.Close();
        await world.Until(PaymentStatus.Due);

        world.Provider.Pay(checkout, Cards.Works);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.Disconnect)]
    [InlineData(Fault.LoseAnswer)]
    public async Task A_provider_that_fails_is_said_to_be_unavailable_and_tried_until_it_answers(Fault fault)
    {
        await using var world = await PaymentWorld.Start();
        world.Provider.Faults.Always = fault;
        await world.Payment.Open(world.Terms, Guid.NewGuid());
        await world.Until(PaymentStatus.Open, view => view.UnavailableSince is not null);

        world.Provider.Faults.Clear();

        await world.Until(PaymentStatus.Open, view => view is { CheckoutUrl: not null, UnavailableSince: null });
    }

    [Fact]
    public async Task A_provider_that_hangs_does_not_hold_up_the_view_or_the_next_press()
    {
        await using var world = await PaymentWorld.Start();
        world.Provider.Faults.Always = Fault.Hang;
        await world.Payment.Open(world.Terms, Guid.NewGuid());

        var view = await world.Payment.Open(world.Terms, Guid.NewGuid()).WaitAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        Assert.Equal(PaymentStatus.Open, view.Status);
        world.Provider.Faults.Clear();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Killed_at_any_write_the_payment_goes_on_by_itself_and_money_is_kept_once(int writes, bool applied)
    {
        await using var world = await PaymentWorld.Start();
        if (applied) world.Helpnet.Faults.FailAfter("payment", writes);
        else world.Helpnet.Faults.FailBefore("payment", writes);
        await Attempt(() => world.Payment.Open(world.Terms, Guid.NewGuid()));
        await world.Helpnet.Crash();
        await world.Payment.Open(world.Terms, Guid.NewGuid());
        await world.Until(PaymentStatus.Open, view => view.CheckoutUrl is not null);

        foreach (var checkout in world.Provider.Checkouts(world.Account)) world.Provider.Pay(checkout, Cards.Works);
        await world.Helpnet.Crash();
        await world.Until(PaymentStatus.Paid);
        Assert.Single(world.Provider.KeptPayments(world.Account));

        if (applied) world.Helpnet.Faults.FailAfter("payment", writes);
        else world.Helpnet.Faults.FailBefore("payment", writes);
        await Attempt(() => world.Payment.Refund());
        await world.Helpnet.Crash();
        await Attempt(() => world.Payment.Refund());
        await world.Helpnet.Crash();
        await world.Until(PaymentStatus.Refunded);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
    }

    private static async Task Attempt(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception)
        {
            // The write was made to fail; what counts is what is there afterwards.
        }
    }
}
