using System.Collections.Immutable;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Payments;

public sealed class PaymentRulesTests
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");
    private static readonly PaymentTerms OnTheNewAccount = Terms with { Account = "acct_new" };
    private static readonly ImmutableDictionary<int, long> Idle = ImmutableDictionary<int, long>.Empty;

    [Fact]
    public void Pressing_again_gives_the_same_page()
    {
        var payment = Open();

        Assert.Empty(PaymentRules.Open(payment, Terms, Moments.At(9, 5)).Events);
        Assert.Equal("https://pay/1", PaymentViews.Of(payment).CheckoutUrl);
    }

    [Fact]
    public void A_new_checkout_comes_only_when_the_provider_says_that_the_old_one_is_expired()
    {
        var expired = Learn(Open(), Says(CheckoutStand.Expired));

        Assert.IsType<CheckoutAsked>(Assert.Single(PaymentRules.Open(expired, Terms, Moments.At(9, 5)).Events));
    }

    [Fact]
    public void The_next_checkout_has_another_key()
    {
        var again = Take(Learn(Open(), Says(CheckoutStand.Expired)), PaymentRules.Open(Open(), Terms, Moments.Nine));
        var next = Take(again, PaymentRules.Open(again, Terms, Moments.At(9, 5)));

        Assert.Equal(2, next.Checkouts.Select(c => c.OpenKey(Appointment)).Distinct().Count());
    }

    [Theory]
    [InlineData(8999, "EUR")]
    [InlineData(9000, "USD")]
    public void A_payment_that_is_not_as_agreed_goes_back(long minor, string currency)
    {
        var payment = Learn(Open(), Says(CheckoutStand.Paid) with { Gross = new(minor, currency) });

        Assert.Equal(CheckoutStatus.Refunding, payment.Checkouts[0].Status);
        Assert.Equal(PaymentStatus.Due, PaymentViews.Of(payment).Status);
    }

    [Fact]
    public void Somebody_elses_checkout_pays_nothing()
    {
        var payment = Learn(Open(), Says(CheckoutStand.Paid) with { Reference = "another" });

        Assert.Equal(PaymentStatus.Due, PaymentViews.Of(payment).Status);
    }

    [Fact]
    public void A_payment_that_lands_after_the_end_goes_back_by_itself()
    {
        var closed = Take(Open(), PaymentRules.Close(Open(), Moments.At(10)));
        var landed = Learn(closed, Says(CheckoutStand.Paid));

        Assert.Equal(PaymentStatus.Refunding, PaymentViews.Of(landed).Status);
        Assert.NotNull(PaymentRules.Question(landed, Moments.At(10)));
    }

    [Fact]
    public void What_was_paid_before_the_end_stays_paid()
    {
        var paid = Learn(Open(), Says(CheckoutStand.Paid));

        Assert.Equal(PaymentStatus.Paid, PaymentViews.Of(Take(paid, PaymentRules.Close(paid, Moments.At(10)))).Status);
    }

    [Fact]
    public void A_failed_key_is_not_used_again_and_an_unanswered_one_is()
    {
        var asked = Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));
        var spent = Take(asked, PaymentRules.Learn(asked, Appointment, new(1, 0, Silence: true), Moments.Nine));
        var silent = Take(asked, PaymentRules.Learn(asked, Appointment, new(1, 0, Silence: false), Moments.Nine));

        Assert.NotEqual(asked.Checkouts[0].OpenKey(Appointment), spent.Checkouts[0].OpenKey(Appointment));
        Assert.Equal(asked.Checkouts[0].OpenKey(Appointment), silent.Checkouts[0].OpenKey(Appointment));
        Assert.Equal(Moments.Nine, PaymentViews.Of(silent).UnavailableSince);
    }

    [Fact]
    public void That_the_provider_was_silent_is_remembered_after_it_answers_and_pokes_nobody_again_and_again()
    {
        var silent = Take(Open(), PaymentRules.Learn(Open(), Appointment, new(1, 0, Silence: false), Moments.At(9, 1)));
        var still = Take(silent, PaymentRules.Learn(silent, Appointment, new(1, 0, Silence: false), Moments.At(9, 2)));

        var answered = Learn(still, Says(CheckoutStand.Open));

        Assert.Equal(silent.MovedAt, still.MovedAt);
        Assert.Equal((null, Moments.At(9, 2)), (PaymentViews.Of(answered).UnavailableSince, PaymentViews.Of(answered).SilentAt));
    }

    [Fact]
    public void Wishes_to_look_again_join_the_question_that_has_not_been_put_yet()
    {
        var once = Take(Open(), PaymentRules.LookAgain(Open(), Idle, Moments.At(9, 1)));

        Assert.Empty(PaymentRules.LookAgain(once, Idle, Moments.At(9, 1)).Events);
        Assert.Single(PaymentRules.LookAgain(once, Idle.Add(1, once.Checkouts[0].Wanted), Moments.At(9, 1)).Events);
    }

    [Fact]
    public void A_refund_that_fails_is_tried_with_another_key()
    {
        var paid = Learn(Open(), Says(CheckoutStand.Paid));
        var back = Take(paid, PaymentRules.Refund(paid, Moments.At(10)));
        var failed = Take(back, PaymentRules.Learn(back, Appointment, new(1, 0, Refund: new("re_1", RefundStand.Failed)), Moments.At(10)));

        Assert.Equal(PaymentStatus.Refunding, PaymentViews.Of(failed).Status);
        Assert.NotEqual(back.Checkouts[0].RefundKey(Appointment), failed.Checkouts[0].RefundKey(Appointment));
        Assert.True(failed.Checkouts[0].AskAt > Moments.At(10));
    }

    [Fact]
    public void A_refund_the_provider_refuses_waits_for_a_person_and_a_wish_to_look_again_asks_at_once_with_another_key()
    {
        var paid = Learn(Open(), Says(CheckoutStand.Paid));
        var back = Take(paid, PaymentRules.Refund(paid, Moments.At(10)));

        var stuck = Refund(back, RefundStand.Refused);
        var again = Take(stuck, PaymentRules.LookAgain(stuck, Idle, Moments.At(11)));

        Assert.True(PaymentViews.Of(stuck) is { RefundStuck: true, Status: PaymentStatus.Refunding, Settled: false });
        Assert.Null(PaymentRules.Question(stuck, Moments.At(23)));
        Assert.NotEqual(back.Checkouts[0].RefundKey(Appointment), PaymentRules.Question(again, Moments.At(11))?.RefundKey(Appointment));
        Assert.True(PaymentViews.Of(Refund(again, RefundStand.Done)) is { RefundStuck: false, GivenBack: 1, Settled: true });
        Assert.False(PaymentViews.Of(Refund(again, RefundStand.Pending)).RefundStuck);
    }

    [Fact]
    public void A_refund_that_fails_three_times_waits_for_a_person_too()
    {
        var paid = Learn(Open(), Says(CheckoutStand.Paid));
        var twice = Refund(Refund(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), RefundStand.Failed), RefundStand.Failed);

        Assert.False(PaymentViews.Of(twice).RefundStuck);
        Assert.True(PaymentViews.Of(Refund(twice, RefundStand.Failed)).RefundStuck);
    }

    [Fact]
    public void A_page_the_provider_will_not_open_says_why_until_the_next_press()
    {
        var asked = Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));
        var refused = Take(asked, PaymentRules.Learn(asked, Appointment, new(1, 0, Refused: RefusalCode.AccountNotReady), Moments.Nine));
        var again = Take(refused, PaymentRules.Open(refused, Terms, Moments.At(9, 1)));

        Assert.Equal((PaymentStatus.Due, RefusalCode.AccountNotReady), (PaymentViews.Of(refused).Status, PaymentViews.Of(refused).Refused));
        Assert.Equal((PaymentStatus.Open, null), (PaymentViews.Of(again).Status, PaymentViews.Of(again).Refused));
    }

    [Fact]
    public void A_page_on_an_account_that_was_replaced_is_closed_and_the_next_is_on_the_account_of_now()
    {
        var again = Take(Open(), PaymentRules.Open(Open(), OnTheNewAccount, Moments.At(9, 5)));

        Assert.Equal([("acct_lee", true), ("acct_new", false)], again.Checkouts.Select(c => (c.Terms.Account, c.Left)));
        Assert.Null(PaymentViews.Of(again).CheckoutUrl);
        Assert.Equal(1, PaymentRules.Question(again, Moments.At(9, 5))?.Number);
        Assert.Empty(PaymentRules.Open(again, OnTheNewAccount, Moments.At(9, 6)).Events);
    }

    [Fact]
    public void Whoever_pays_on_both_accounts_gets_the_second_payment_back_from_where_it_was_paid()
    {
        var both = Take(Open(), PaymentRules.Open(Open(), OnTheNewAccount, Moments.At(9, 5)));
        var first = Learn(both, Says(CheckoutStand.Paid) with { Id = "cs_2" }, number: 2);
        var second = Learn(first, Says(CheckoutStand.Paid));

        Assert.Equal([CheckoutStatus.Refunding, CheckoutStatus.Paid], second.Checkouts.Select(c => c.Status));
        Assert.Equal(("acct_lee", PaymentStatus.Paid), (PaymentRules.Question(second, Moments.At(10))?.Terms.Account, PaymentViews.Of(second).Status));
    }

    [Fact]
    public void Only_what_was_paid_on_an_account_of_before_is_asked_about_when_somebody_looks_again()
    {
        var both = Take(Open(), PaymentRules.Open(Open(), OnTheNewAccount, Moments.At(9, 5)));
        var paid = Learn(both, Says(CheckoutStand.Paid));

        Assert.DoesNotContain(1, PaymentRules.LookAgain(both, Idle, Moments.At(10)).Events.Cast<LookWanted>().Select(look => look.Number));
        Assert.Contains(1, PaymentRules.LookAgain(paid, Idle, Moments.At(10)).Events.Cast<LookWanted>().Select(look => look.Number));
    }

    [Fact]
    public void An_account_of_before_that_says_nothing_keeps_nobody_before_the_door_and_is_left_alone_in_the_end()
    {
        var both = Take(Open(), PaymentRules.Open(Open(), OnTheNewAccount, Moments.At(9, 5)));
        var silent = Take(both, PaymentRules.Learn(both, Appointment, new(1, 0, Silence: false), Moments.At(9, 6)));

        var days = Take(silent, PaymentRules.Learn(silent, Appointment, new(1, 0, Silence: false), Moments.Nine.AddDays(4)));

        Assert.Null(PaymentViews.Of(silent).UnavailableSince);
        Assert.True(silent.Checkouts[0].AskAt > Moments.At(9, 6));
        Assert.Equal((CheckoutStatus.Expired, null), (days.Checkouts[0].Status, days.Checkouts[0].AskAt));
    }

    [Fact]
    public void A_payment_that_is_on_its_way_to_the_account_of_before_is_waited_for()
    {
        var pending = Learn(Open(), Says(CheckoutStand.Pending));

        Assert.Empty(PaymentRules.Open(pending, OnTheNewAccount, Moments.At(9, 5)).Events);
    }

    private static PaymentState Refund(PaymentState payment, RefundStand stand) =>
        Take(payment, PaymentRules.Learn(payment, Appointment, new(1, 0, Refund: new("re_1", stand)), Moments.At(10)));

    private static PaymentState Open() => Learn(Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine)), Says(CheckoutStand.Open));

    private static CheckoutAnswer Says(CheckoutStand stand) => new("cs_1", stand, "https://pay/1", "pi_1", Terms.Gross, Appointment.ToString("n"));

    private static PaymentState Learn(PaymentState payment, CheckoutAnswer answer, int number = 1) =>
        Take(payment, PaymentRules.Learn(payment, Appointment, new(number, 0, answer), Moments.Nine));

    private static PaymentState Take(PaymentState payment, Decision<PaymentEvent> decision) =>
        decision.Events.Aggregate(payment, (state, e) => state.Apply(e));
}
