using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

public sealed class GatewayTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_checkout_opens_on_the_counsellors_account_at_the_agreed_price()
    {
        await using var world = await StripeWorld.Start();

        var checkout = await world.Open();

        Assert.Equal(CheckoutStand.Open, checkout.Stand);
        Assert.Equal(StripeWorld.Price, checkout.Gross);
        Assert.Equal(StripeWorld.Reference, checkout.Reference);
        Assert.StartsWith(world.Provider.Address.ToString(), checkout.Url);
        Assert.Equal([checkout.Id], world.Provider.Checkouts(world.Account));
    }

    [Fact]
    public async Task The_same_key_opens_one_checkout_even_when_the_answer_was_lost()
    {
        await using var world = await StripeWorld.Start();
        world.Provider.Faults.Next(Fault.LoseAnswer, calls: 2);

        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Open());
        var checkout = await world.Open();

        Assert.Equal([checkout.Id], world.Provider.Checkouts(world.Account));
    }

    [Fact]
    public async Task A_failure_of_the_provider_spends_the_key()
    {
        await using var world = await StripeWorld.Start();
        world.Provider.Faults.Next(Fault.ServerError);

        var silence = await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Open());

        Assert.True(silence.KeySpent);
        Assert.Equal(CheckoutStand.Open, (await world.Open("pay-2")).Stand);
    }

    [Fact]
    public async Task Too_many_requests_is_silence_that_leaves_the_key()
    {
        await using var world = await StripeWorld.Start();
        world.Provider.Faults.Next(Fault.TooManyRequests);

        Assert.False((await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Open())).KeySpent);
        Assert.Equal(CheckoutStand.Open, (await world.Open()).Stand);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_silence_within_the_callers_patience()
    {
        await using var world = await StripeWorld.Start();
        world.Provider.Faults.Next(Fault.Hang);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Gateway.Open(world.Request(), patience.Token));
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_silence()
    {
        var world = await StripeWorld.Start();
        await world.DisposeAsync();

        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Open());
    }

    [Fact]
    public async Task An_account_that_cant_be_paid_yet_is_said_so()
    {
        await using var world = await StripeWorld.Start();
        var account = await world.NewAccount("account-2");

        var answer = await world.Gateway.Open(world.Request() with { Account = account }, Ct);

        Assert.Equal(RefusalCode.AccountNotReady, answer.Refusal?.Code);
        Assert.False((await world.Gateway.ReadAccount(account, Ct)).CanBePaid);
        Assert.True((await world.Gateway.ReadAccount(world.Account, Ct)).CanBePaid);
    }

    [Fact]
    public async Task An_account_that_shut_us_out_says_nothing_about_its_checkouts()
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();

        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Gateway.Read("acct_shut", checkout.Id, Ct));
        Assert.Equal(CheckoutStand.Failed, (await world.Read("cs_test_unknown")).Stand);
    }

    [Theory]
    [InlineData(Cards.Works, CheckoutStand.Paid)]
    [InlineData(Cards.Declined, CheckoutStand.Open)]
    [InlineData(Cards.PaysLate, CheckoutStand.Pending)]
    public async Task A_checkout_stands_where_the_card_brought_it(string card, CheckoutStand stand)
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();

        world.Provider.Pay(checkout.Id, card);

        Assert.Equal(stand, (await world.Read(checkout.Id)).Stand);
    }

    [Theory]
    [InlineData(Cards.PaysLate, CheckoutStand.Paid)]
    [InlineData(Cards.FailsLate, CheckoutStand.Failed)]
    public async Task A_late_card_answers_in_the_end(string card, CheckoutStand stand)
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();
        world.Provider.Pay(checkout.Id, card);

        world.Clock.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal(stand, (await world.Read(checkout.Id)).Stand);
    }

    [Fact]
    public async Task A_checkout_that_is_expired_cant_be_paid_and_a_paid_one_cant_expire()
    {
        await using var world = await StripeWorld.Start();
        var (first, second) = (await world.Open(), await world.Open("pay-2"));
        world.Provider.Pay(second.Id, Cards.Works);

        Assert.Equal(CheckoutStand.Expired, (await world.Gateway.Expire(world.Account, first.Id, Ct)).Stand);
        Assert.Equal(CheckoutStand.Paid, (await world.Gateway.Expire(world.Account, second.Id, Ct)).Stand);
    }

    [Fact]
    public async Task A_refund_goes_back_once_whatever_key_asks()
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();
        world.Provider.Pay(checkout.Id, Cards.Works);
        var payment = (await world.Read(checkout.Id)).Payment!;

        var first = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, payment), Ct);
        var again = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, payment), Ct);
        var other = await world.Gateway.Refund(new("refund-2", StripeWorld.Reference, world.Account, payment), Ct);

        Assert.Equal(first, again);
        Assert.Equal([RefundStand.Done, RefundStand.Done], [first.Stand, other.Stand]);
        Assert.Empty(world.Provider.KeptPayments(world.Account));
        Assert.Equal(CheckoutStand.Refunded, (await world.Read(checkout.Id)).Stand);
    }

    [Fact]
    public async Task A_refund_without_balance_is_pending_until_it_arrives()
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();
        world.Provider.Pay(checkout.Id, Cards.Works);
        world.Provider.EmptyBalance(world.Account);
        var payment = (await world.Read(checkout.Id)).Payment!;

        var refund = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, payment), Ct);
        world.Provider.SettleRefunds(world.Account, well: true);

        Assert.Equal(RefundStand.Pending, refund.Stand);
        Assert.Equal(RefundStand.Done, (await world.Gateway.ReadRefund(world.Account, refund.Id!, Ct)).Stand);
    }

    [Theory]
    [InlineData(true, CheckoutStand.Refunded)]
    [InlineData(false, CheckoutStand.Paid)]
    public async Task A_payment_that_somebody_gives_back_by_hand_is_on_its_way_until_it_arrives_or_fails(bool well, CheckoutStand stand)
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();
        world.Provider.Pay(checkout.Id, Cards.Works);
        world.Provider.EmptyBalance(world.Account);
        var payment = (await world.Read(checkout.Id)).Payment!;

        var (byHand, _) = await world.Provider.GiveBackByHand(world.Account, payment);
        var ours = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, payment), Ct);
        var meanwhile = await world.Read(checkout.Id);
        world.Provider.SettleRefunds(world.Account, well);

        Assert.Equal(new RefundAnswer(byHand, RefundStand.Pending), ours);
        Assert.Equal((CheckoutStand.Refunding, ours), (meanwhile.Stand, meanwhile.Refund));
        Assert.Equal(stand, (await world.Read(checkout.Id)).Stand);
    }

    [Fact]
    public async Task A_disputed_payment_is_refused_a_refund_until_the_dispute_is_over()
    {
        await using var world = await StripeWorld.Start();
        var checkout = await world.Open();
        world.Provider.Pay(checkout.Id, Cards.Works);
        var payment = (await world.Read(checkout.Id)).Payment!;
        world.Provider.RefuseRefunds(world.Account, on: true);

        var refused = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, payment), Ct);
        world.Provider.RefuseRefunds(world.Account, on: false);
        var done = await world.Gateway.Refund(new("refund-2", StripeWorld.Reference, world.Account, payment), Ct);

        Assert.Equal((RefundStand.Refused, RefundStand.Done), (refused.Stand, done.Stand));
    }

    [Fact]
    public async Task An_account_that_the_provider_restricts_opens_no_page()
    {
        await using var world = await StripeWorld.Start();
        world.Provider.Restrict(world.Account);

        var opened = await world.Gateway.Open(world.Request(), Ct);

        Assert.Equal(RefusalCode.AccountNotReady, opened.Refusal?.Code);
    }

    [Fact]
    public async Task An_account_that_was_taken_away_is_lost_and_another_is_not()
    {
        await using var world = await StripeWorld.Start();
        var other = await world.NewAccount("account-2");
        world.Provider.Deauthorise(world.Account);

        var lost = await world.Gateway.ReadAccount(world.Account, Ct);
        var opened = await world.Gateway.Open(world.Request(), Ct);

        Assert.Equal(new(world.Account, false, null, Lost: true), lost);
        Assert.Equal(RefusalCode.AccountNotReady, opened.Refusal?.Code);
        Assert.False((await world.Gateway.ReadAccount(other, Ct)).Lost);
    }

    [Fact]
    public async Task A_key_of_ours_that_may_not_ask_is_silence_and_no_account_is_lost_for_it()
    {
        await using var world = await StripeWorld.Start();

        world.Provider.Faults.Next(Fault.NoPermission, 2);

        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Gateway.ReadAccount(world.Account, Ct));
        await Assert.ThrowsAsync<GatewayUnavailable>(() => world.Open());
    }

    [Fact]
    public async Task The_stand_in_keeps_everything_over_a_restart()
    {
        var file = Path.Combine(System.IO.Directory.CreateTempSubdirectory("helpnet-standin-").FullName, "stand-in.json");
        string account, checkout;
        await using (var world = await StripeWorld.Start(file))
        {
            account = world.Account;
            checkout = (await world.Open()).Id;
            world.Provider.Pay(checkout, Cards.Works);
        }

        await using var again = await StripeWorld.Start(file);

        Assert.Equal(CheckoutStand.Paid, (await again.Gateway.Read(account, checkout, Ct)).Stand);
    }
}
