using System.Collections.Immutable;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>Reloading the page that the provider sends back to must not become a flood of questions, and must not lose one either.</summary>
public sealed class LooksAgainTests
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");
    private static readonly ImmutableDictionary<int, long> Idle = ImmutableDictionary<int, long>.Empty;

    [Fact]
    public void The_first_look_is_asked_at_once_and_the_next_some_seconds_after_it()
    {
        var looked = Answered(Look(Open(), Idle, Moments.At(9, 1)), Moments.At(9, 1));

        var again = Look(looked, Idle, Moments.At(9, 1));

        Assert.Equal(Moments.At(9, 1), looked.Checkouts[0].LookedAt);
        Assert.Null(PaymentRules.Question(again, Moments.At(9, 1)));
        Assert.NotNull(PaymentRules.Question(again, Moments.At(9, 1) + Spacing.Looks));
    }

    [Fact]
    public void A_look_during_a_question_is_answered_by_another_that_keeps_its_distance()
    {
        var asked = Look(Open(), Idle, Moments.At(9, 1));
        var wished = Look(asked, Idle.Add(1, asked.Checkouts[0].Wanted), Moments.At(9, 1));

        var answered = Take(wished, PaymentRules.Learn(wished, Appointment, Says(asked, CheckoutStand.Open), Moments.At(9, 1)));

        Assert.True(PaymentRules.IsWanted(answered.Checkouts[0]));
        Assert.Equal(Moments.At(9, 1) + Spacing.Looks, answered.Checkouts[0].AskAt);
    }

    [Fact]
    public void A_look_during_a_question_keeps_its_distance_when_nobody_answers()
    {
        var asked = Look(Open(), Idle, Moments.At(9, 1));
        var wished = Look(asked, Idle.Add(1, asked.Checkouts[0].Wanted), Moments.At(9, 1));

        var silent = Take(wished, PaymentRules.Learn(wished, Appointment, new(1, asked.Checkouts[0].Wanted, Silence: false), Moments.At(9, 1)));

        Assert.Equal(Moments.At(9, 1) + Spacing.Looks, silent.Checkouts[0].AskAt);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(700)]
    [InlineData(2900)]
    public void Whoever_reloads_for_a_minute_asks_every_some_seconds_at_the_most(int everyMilliseconds)
    {
        var (payment, now, asked) = (Open(), Moments.Nine, new List<DateTimeOffset>());
        for (; now < Moments.At(9, 1); now += TimeSpan.FromMilliseconds(everyMilliseconds))
        {
            payment = Put(payment, now, asked);
            payment = Put(Look(payment, Idle, now), now, asked);
        }

        Assert.InRange(asked.Count, 10, 21);
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Spacing.Looks));
    }

    [Fact]
    public void Pressing_pay_after_the_page_has_run_out_keeps_its_distance_too()
    {
        var late = Moments.At(23);
        var once = Take(Open(), PaymentRules.Open(Open(), Terms, late));
        var answered = Answered(once, late);

        var again = Take(answered, PaymentRules.Open(answered, Terms, late.AddSeconds(1)));

        Assert.NotNull(PaymentRules.Question(once, late));
        Assert.Null(PaymentRules.Question(again, late.AddSeconds(1)));
    }

    [Fact]
    public async Task Fifty_reloads_ask_once_and_a_payment_made_meanwhile_is_still_seen()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.AtThePayPage(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(() => Task.FromResult(world.Provider.Reads > 0));
        var before = world.Provider.Reads;

        for (var i = 0; i < 50; i++) await world.Appointment(id).LookAgain();
        var during = world.Provider.Reads;
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid, seconds: 8);

        Assert.InRange(during - before, 0, 1);
    }

    /// <summary>Puts what has come due, each question at its moment.</summary>
    private static PaymentState Put(PaymentState payment, DateTimeOffset now, List<DateTimeOffset> asked)
    {
        while (PaymentRules.Question(payment, now)?.AskAt is { } at)
        {
            asked.Add(at);
            payment = Answered(payment, at);
        }
        return payment;
    }

    private static PaymentState Open()
    {
        var asked = Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));
        return Answered(asked, Moments.Nine);
    }

    private static PaymentState Look(PaymentState payment, ImmutableDictionary<int, long> underWay, DateTimeOffset now) =>
        Take(payment, PaymentRules.LookAgain(payment, underWay, now));

    private static PaymentState Answered(PaymentState payment, DateTimeOffset now) =>
        Take(payment, PaymentRules.Learn(payment, Appointment, Says(payment, CheckoutStand.Open), now));

    private static ProviderAnswer Says(PaymentState payment, CheckoutStand stand) => new(
        1, payment.Checkouts[0].Wanted, new("cs_1", stand, "https://pay/1", null, Terms.Gross, PaymentRules.Reference(Appointment)));

    private static PaymentState Take(PaymentState payment, Decision<PaymentEvent> decision) =>
        decision.Events.Aggregate(payment, (state, e) => state.Apply(e));
}
