using System.Collections.Immutable;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>"Your payment is on its way" is said to whoever may have paid, and to nobody who went back without.</summary>
public sealed class UnderWayTests
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");
    private static readonly ImmutableDictionary<int, long> Idle = ImmutableDictionary<int, long>.Empty;

    [Fact]
    public void A_page_that_nobody_paid_on_leaves_the_money_due() =>
        Assert.Equal((MoneyStatus.Due, RefusalCode.PaymentDue), AtTheDoor(Learn(Asked(), CheckoutStand.Open)));

    [Fact]
    public void A_page_that_is_being_opened_is_under_way() =>
        Assert.Equal((MoneyStatus.Pending, RefusalCode.PaymentPending), AtTheDoor(Asked()));

    [Fact]
    public void As_long_as_the_page_is_being_opened_nobody_is_told_that_money_is_on_its_way() =>
        Assert.Equal([true, false, false], new[] { Asked(), Learn(Asked(), CheckoutStand.Open), Learn(Asked(), CheckoutStand.Pending) }.Select(PageOpens));

    [Fact]
    public void Money_that_takes_its_time_is_under_way() =>
        Assert.Equal((MoneyStatus.Pending, RefusalCode.PaymentPending), AtTheDoor(Learn(Asked(), CheckoutStand.Pending)));

    [Fact]
    public void Whoever_comes_back_from_the_page_may_have_paid_until_the_provider_says_that_nobody_did()
    {
        var open = Learn(Asked(), CheckoutStand.Open);
        var back = Take(open, PaymentRules.LookAgain(open, Idle, Moments.At(9, 5)));

        var answered = Learn(back, CheckoutStand.Open);

        Assert.Equal((MoneyStatus.Pending, RefusalCode.PaymentPending), AtTheDoor(back));
        Assert.Equal((MoneyStatus.Due, RefusalCode.PaymentDue), AtTheDoor(answered));
    }

    [Fact]
    public void The_appointment_is_poked_about_the_answer_and_not_about_the_question()
    {
        var open = Learn(Asked(), CheckoutStand.Open);
        var back = Take(open, PaymentRules.LookAgain(open, Idle, Moments.At(9, 5)));

        Assert.Equal(open.MovedAt, back.MovedAt);
        Assert.True(Learn(back, CheckoutStand.Open).MovedAt > open.MovedAt);
    }

    [Fact]
    public async Task A_client_who_went_back_without_paying_is_asked_to_pay_and_one_who_paid_is_let_on()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.AtThePayPage(People.Ann);
        world.Cluster.As(People.Ann);

        world.Provider.Silent = true;
        await world.Appointment(id).LookAgain();
        var meanwhile = await world.Money(id);
        world.Provider.Silent = false;
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Due);
        var entered = await world.Appointment(id).Enter(Guid.NewGuid());
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);

        Assert.Equal((MoneyStatus.Pending, RefusalCode.PaymentDue), (meanwhile, entered?.Code));
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
    }

    private static (MoneyStatus, RefusalCode?) AtTheDoor(PaymentState payment)
    {
        var (booked, view) = (AnAppointment.Booked(), PaymentViews.Of(payment));
        return (AppointmentViews.MoneyOf(booked, view), Door.WhyNotInside(booked, AppointmentViews.SettlementOf(booked, view))?.Code);
    }

    private static bool PageOpens(PaymentState payment) =>
        AppointmentViews.Of(Appointment, AnAppointment.Booked(), PaymentViews.Of(payment), Side.Client, Moments.Nine).PayPageOpens;

    private static PaymentState Asked() => Take(new(), PaymentRules.Open(new(), Terms, Moments.Nine));

    private static PaymentState Learn(PaymentState payment, CheckoutStand stand)
    {
        var answer = new CheckoutAnswer("cs_1", stand, "https://pay/1", null, Terms.Gross, PaymentRules.Reference(Appointment));
        return Take(payment, PaymentRules.Learn(payment, Appointment, new(1, payment.Checkouts[0].Wanted, answer), Moments.At(9, 5)));
    }

    private static PaymentState Take(PaymentState payment, Decision<PaymentEvent> decision) =>
        decision.Events.Aggregate(payment, (state, e) => state.Apply(e));
}
