using System.Collections.Immutable;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>An account that was shut to us answers nothing, ever: nobody is kept before the door for it, and nothing is asked for ever.</summary>
public sealed class SilencesTests
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");

    [Theory]
    [InlineData(CheckoutStand.Open)]
    [InlineData(CheckoutStand.Pending)]
    public void A_page_that_can_not_be_closed_is_left_alone_some_days_after_it_ran_out(CheckoutStand stand)
    {
        var open = Silent(Learn(Asked(), stand), Moments.At(9, 30));
        var (left, asked) = Unanswered(Take(open, PaymentRules.Close(open, Moments.At(10))), Moments.At(10), days: 10);

        Assert.Equal((CheckoutStatus.Expired, null), (left.Checkouts[0].Status, left.Checkouts[0].AskAt));
        Assert.True(PaymentViews.Of(left) is { Settled: true, UnavailableSince: null });
        Assert.InRange(asked, 10, 40);
    }

    [Fact]
    public void A_hiccup_of_the_provider_is_over_in_seconds_also_when_nobody_waits()
    {
        var open = Learn(Asked(), CheckoutStand.Open);

        var silent = Silent(Take(open, PaymentRules.Close(open, Moments.At(10))), Moments.At(10));

        Assert.InRange(silent.Checkouts[0].AskAt!.Value, Moments.At(10), Moments.At(10).AddSeconds(5));
    }

    [Fact]
    public void Whoever_stands_before_the_door_is_let_on_within_half_a_minute_and_told_since_when_it_takes()
    {
        var payment = Learn(Asked(), CheckoutStand.Open);
        for (var i = 0; i < 20; i++) payment = Silent(payment, Moments.At(9, 6 + i));

        Assert.Equal(Moments.At(9, 6), PaymentViews.Of(payment).UnavailableSince);
        Assert.True(payment.Checkouts[0].AskAt <= Moments.At(9, 26));
    }

    [Fact]
    public void A_refund_that_nobody_answers_about_is_a_matter_for_a_person_after_some_days_and_asked_about_once_a_day()
    {
        var paid = Learn(Asked(), CheckoutStand.Paid);
        var (stuck, asked) = Unanswered(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), Moments.At(10), days: 10);

        Assert.True(PaymentViews.Of(stuck) is { Status: PaymentStatus.Refunding, RefundStuck: true, UnavailableSince: null });
        Assert.True(stuck.Checkouts[0].AskAt is { } next && next > Moments.At(10).AddDays(10));
        Assert.InRange(asked, 15, 45);
    }

    [Fact]
    public void A_refund_is_no_matter_for_a_person_because_of_an_outage_of_hours()
    {
        var paid = Learn(Asked(), CheckoutStand.Paid);
        var (silent, _) = Unanswered(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), Moments.At(10), days: 1);

        Assert.False(PaymentViews.Of(silent).RefundStuck);
    }

    [Theory]
    [InlineData(CheckoutStand.Paid)]
    [InlineData(CheckoutStand.Refunded)]
    public void What_somebody_wanted_to_know_of_money_that_has_come_or_gone_is_given_up_after_some_days(CheckoutStand stand)
    {
        var settled = Learn(Asked(), stand);
        var wanted = Take(settled, PaymentRules.LookAgain(settled, ImmutableDictionary<int, long>.Empty, Moments.At(10)));
        var (left, _) = Unanswered(wanted, Moments.At(10), days: 10);

        Assert.Null(left.Checkouts[0].AskAt);
        Assert.False(PaymentRules.IsWanted(left.Checkouts[0]));
        Assert.Equal((settled.Checkouts[0].Status, null), (left.Checkouts[0].Status, PaymentViews.Of(left).UnavailableSince));
    }

    [Fact]
    public void Each_answer_ends_the_silence()
    {
        var paid = Learn(Asked(), CheckoutStand.Paid);
        var silent = Silent(Take(paid, PaymentRules.Refund(paid, Moments.At(10))), Moments.At(10));

        var pending = Take(silent, PaymentRules.Learn(
            silent, Appointment, new(1, 0, Refund: new("re_1", RefundStand.Pending)), Moments.At(11)));

        Assert.Equal((Moments.At(10), null), (silent.Checkouts[0].SilentSince, pending.Checkouts[0].SilentSince));
    }

    /// <summary>Puts each question at its moment, for so many days, and nobody answers.</summary>
    private static (PaymentState After, int Asked) Unanswered(PaymentState payment, DateTimeOffset from, int days)
    {
        var asked = 0;
        for (var now = from; PaymentRules.NextAsk(payment) is { } next && next < from.AddDays(days); asked++)
            payment = Silent(payment, now = next > now ? next : now);
        return (payment, asked);
    }

    private static PaymentState Silent(PaymentState payment, DateTimeOffset now) =>
        Take(payment, PaymentRules.Learn(payment, Appointment, new(1, payment.Checkouts[0].Wanted, Silence: false), now));

    private static PaymentState Asked() => Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));

    private static PaymentState Learn(PaymentState payment, CheckoutStand stand)
    {
        var answer = new CheckoutAnswer("cs_1", stand, "https://pay/1", "pi_1", Terms.Gross, PaymentRules.Reference(Appointment));
        return Take(payment, PaymentRules.Learn(payment, Appointment, new(1, payment.Checkouts[0].Wanted, answer), Moments.At(9, 5)));
    }

    private static PaymentState Take(PaymentState payment, Decision<PaymentEvent> decision) =>
        decision.Events.Aggregate(payment, (state, e) => state.Apply(e));
}
