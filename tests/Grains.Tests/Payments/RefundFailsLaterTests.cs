using System.Collections.Immutable;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>What was called given back may come back to the counsellor days later: nobody but the provider's message says so.</summary>
public sealed class RefundFailsLaterTests
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");
    private static readonly ImmutableDictionary<int, long> Idle = ImmutableDictionary<int, long>.Empty;
    private static readonly DateTimeOffset Later = Moments.At(10).AddDays(5);

    [Fact]
    public void A_refund_that_fails_after_it_was_done_is_tried_anew_with_another_key()
    {
        var back = GivenBack();
        var asked = Look(back, Later);

        var failed = Learn(asked, Says(CheckoutStand.Paid), Later);

        Assert.NotNull(PaymentRules.Question(asked, Later));
        Assert.Equal((CheckoutStatus.Refunding, null), (failed.Checkouts[0].Status, failed.Checkouts[0].Refund));
        Assert.NotEqual(back.Checkouts[0].RefundKey(Appointment), failed.Checkouts[0].RefundKey(Appointment));
        Assert.True(failed.Checkouts[0].AskAt > Later);
        Assert.True(PaymentViews.Of(failed) is { Status: PaymentStatus.Refunding, Settled: false });
    }

    [Fact]
    public void One_that_fails_so_three_times_is_a_matter_for_a_person()
    {
        var payment = GivenBack();
        for (var i = 0; i < PaymentState.MostRefundTries; i++)
        {
            Assert.False(PaymentViews.Of(payment).RefundStuck);
            payment = Learn(Look(Refund(payment, RefundStand.Done, Later), Later), Says(CheckoutStand.Paid), Later);
        }

        Assert.True(PaymentViews.Of(payment).RefundStuck);
    }

    [Fact]
    public void An_answer_from_before_the_refund_takes_nothing_back()
    {
        var paid = Look(Learn(Asked(), Says(CheckoutStand.Paid), Moments.Nine), Moments.At(9, 30));
        var late = new ProviderAnswer(1, paid.Checkouts[0].Wanted, Says(CheckoutStand.Paid));
        var back = Refund(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), RefundStand.Done, Moments.At(10));

        var heard = Take(back, PaymentRules.Learn(back, Appointment, late, Moments.At(10)));

        Assert.Equal(CheckoutStatus.Refunded, heard.Checkouts[0].Status);
        Assert.Equal(CheckoutStatus.Refunding, Learn(Look(heard, Later), Says(CheckoutStand.Paid), Later).Checkouts[0].Status);
    }

    [Fact]
    public void A_refund_by_hand_that_waits_for_the_balance_is_on_its_way_and_one_that_fails_is_made_by_us()
    {
        var paid = Learn(Asked(), Says(CheckoutStand.Paid), Moments.Nine);
        var byHand = Says(CheckoutStand.Refunding) with { Refund = new("re_hand", RefundStand.Pending) };

        var seen = Learn(Look(paid, Moments.At(10)), byHand, Moments.At(10));
        var failed = Refund(seen, RefundStand.Failed, Later);

        Assert.Equal((CheckoutStatus.Refunding, "re_hand"), (seen.Checkouts[0].Status, seen.Checkouts[0].Refund));
        Assert.Equal(0, PaymentViews.Of(seen).GivenBack);
        Assert.Equal((CheckoutStatus.Refunding, null), (failed.Checkouts[0].Status, failed.Checkouts[0].Refund));
    }

    [Fact]
    public void A_message_that_comes_while_the_refund_is_asked_about_is_asked_about_after_it()
    {
        var paid = Learn(Asked(), Says(CheckoutStand.Paid), Moments.Nine);
        var back = Take(paid, PaymentRules.Refund(paid, Moments.At(10)));
        var told = Take(back, PaymentRules.LookAgain(back, Idle.Add(1, back.Checkouts[0].Wanted), Moments.At(10)));

        var done = Take(told, PaymentRules.Learn(
            told, Appointment, new(1, back.Checkouts[0].Wanted, Refund: new("re_1", RefundStand.Done)), Moments.At(10)));

        Assert.NotNull(PaymentRules.Question(done, Moments.At(10, 1)));
        Assert.Null(PaymentRules.NextAsk(Learn(done, Says(CheckoutStand.Refunded), Moments.At(10, 1))));
    }

    [Fact]
    public void An_answer_that_can_not_be_is_not_asked_for_again_of_what_was_given_back()
    {
        var set = Learn(Look(GivenBack(), Later), Says(CheckoutStand.Failed), Later);

        Assert.Equal((CheckoutStatus.Refunded, null), (set.Checkouts[0].Status, set.Checkouts[0].AskAt));
    }

    [Fact]
    public void An_answer_from_before_that_can_not_be_leaves_no_question_open_that_nobody_puts()
    {
        var known = Learn(Look(GivenBack(), Moments.At(11)), Says(CheckoutStand.Refunded), Moments.At(11));
        var late = new ProviderAnswer(1, known.Checkouts[0].Wanted - 1, Says(CheckoutStand.Failed));

        var heard = Take(known, PaymentRules.Learn(known, Appointment, late, Moments.At(11)));

        Assert.Null(PaymentRules.NextAsk(heard));
        Assert.NotNull(PaymentRules.Question(Look(heard, Later), Later));
    }

    private static PaymentState GivenBack()
    {
        var paid = Learn(Asked(), Says(CheckoutStand.Paid), Moments.Nine);
        return Refund(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), RefundStand.Done, Moments.At(10));
    }

    private static PaymentState Asked() => Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));

    private static PaymentState Look(PaymentState payment, DateTimeOffset now) => Take(payment, PaymentRules.LookAgain(payment, Idle, now));

    private static CheckoutAnswer Says(CheckoutStand stand) =>
        new("cs_1", stand, "https://pay/1", "pi_1", Terms.Gross, PaymentRules.Reference(Appointment));

    private static PaymentState Learn(PaymentState payment, CheckoutAnswer answer, DateTimeOffset now) =>
        Take(payment, PaymentRules.Learn(payment, Appointment, new(1, payment.Checkouts[0].Wanted, answer), now));

    private static PaymentState Refund(PaymentState payment, RefundStand stand, DateTimeOffset now) => Take(
        payment, PaymentRules.Learn(payment, Appointment, new(1, payment.Checkouts[0].Wanted, Refund: new("re_1", stand)), now));

    private static PaymentState Take(PaymentState payment, Decision<PaymentEvent> decision) =>
        decision.Events.Aggregate(payment, (state, e) => state.Apply(e));
}
