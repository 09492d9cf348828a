using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>What both sides are told of the money, and when nobody is to blame for it.</summary>
public sealed class MoneyNewsTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly PaymentView Due = new(PaymentStatus.Due, 1, null, null);

    private static readonly Gen<PaymentView> Views = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool, Gen.Bool, Gen.Bool, (status, back, stuck, refused, settled) =>
        new PaymentView((PaymentStatus)status, 1, null, null, back, stuck, refused ? RefusalCode.AccountNotReady : null, settled));

    [Fact]
    public void Money_that_went_back_is_told_once_to_each_side()
    {
        var seen = See(Cancelled(), Due with { Status = PaymentStatus.Refunded, GivenBack = 1, Settled = true });

        var letters = AppointmentLetters.For(Id, seen, EffectKind.MailRefunded).ToList();

        Assert.Contains(seen.Pending, p => p.Kind is EffectKind.MailRefunded);
        Assert.Equal([(MailKind.Refunded, People.Ann), (MailKind.RefundNote, People.DrLee)], letters.Select(l => (l.Kind, l.Account!.Value)));
        Assert.Empty(AppointmentRules.SeeMoney(seen, Due with { Status = PaymentStatus.Refunded, GivenBack = 1, Settled = true }).Events);
    }

    [Fact]
    public void A_second_payment_that_went_back_is_a_letter_of_its_own()
    {
        var first = See(Cancelled(), Due with { GivenBack = 1 });
        var second = See(first, Due with { GivenBack = 2 });

        Assert.Empty(AppointmentLetters.For(Id, first, EffectKind.MailRefunded).Select(l => l.MessageId)
            .Intersect(AppointmentLetters.For(Id, second, EffectKind.MailRefunded).Select(l => l.MessageId)));
    }

    [Fact]
    public void Money_that_does_not_go_back_is_a_task_of_the_counsellor_until_it_has()
    {
        var stuck = See(Cancelled(), Due with { Status = PaymentStatus.Refunding, RefundStuck = true });
        var done = See(stuck, Due with { Status = PaymentStatus.Refunded, GivenBack = 1, Settled = true });

        Assert.Equal(MailKind.RefundStuck, Assert.Single(AppointmentLetters.For(Id, stuck, EffectKind.MailRefundStuck)).Kind);
        Assert.True(AppointmentViews.Row(Id, stuck, Side.Counsellor).RefundStuck);
        Assert.False(AppointmentViews.Row(Id, stuck, Side.Client).RefundStuck);
        Assert.False(AppointmentViews.Row(Id, done, Side.Counsellor).RefundStuck);
    }

    [Fact]
    public void After_an_end_the_payment_is_looked_at_until_it_is_settled()
    {
        var cancelled = Cancelled();
        var refunding = See(cancelled, Due with { Status = PaymentStatus.Refunding });
        var stuck = See(refunding, Due with { Status = PaymentStatus.Refunding, RefundStuck = true });
        var settled = See(refunding, Due with { Status = PaymentStatus.Refunded, GivenBack = 1, Settled = true });

        Assert.Equal(At(8, 10), AppointmentRules.NextMoment(cancelled, At(8)));
        Assert.Equal(At(8, 10), AppointmentRules.NextMoment(refunding, At(8)));
        Assert.Equal(At(8).AddDays(1), AppointmentRules.NextMoment(stuck, At(8)));
        Assert.Null(AppointmentRules.NextMoment(settled, At(8)));
        Assert.Null(AppointmentRules.NextMoment(AnAppointment.Booked(0).Then(new CalledOff(CancelledBy.Client, CancelReason.Illness, At(7))), At(8)));
    }

    [Fact]
    public void Money_given_back_at_the_provider_before_the_admission_calls_the_appointment_off_and_later_it_does_not()
    {
        var back = Due with { Status = PaymentStatus.Refunded, GivenBack = 1, Settled = true };

        var off = Assert.IsType<CalledOff>(Assert.Single(AppointmentRules.MoneyWentBack(AnAppointment.Booked(), back, At(8)).Events));
        Assert.Equal((CancelledBy.Service, CancelReason.MoneyGivenBack), (off.By, off.Reason));
        Assert.Single(AppointmentRules.MoneyWentBack(AnAppointment.Waiting(), back, At(8)).Events);
        Assert.Empty(AppointmentRules.MoneyWentBack(AnAppointment.InConsultation(), back, At(9)).Events);
        Assert.Empty(AppointmentRules.MoneyWentBack(AnAppointment.Booked(0), back, At(8)).Events);
        Assert.Empty(AppointmentRules.MoneyWentBack(AnAppointment.Booked(), Due, At(8)).Events);
    }

    [Fact]
    public void What_lands_although_it_was_waived_is_on_its_way_back() => Assert.Equal(
        MoneyStatus.Refunding, AppointmentViews.MoneyOf(AnAppointment.Booked().Then(new PaymentWaived()), Due with { Status = PaymentStatus.Paid }));

    [Fact]
    public void Nobody_is_absent_when_the_provider_takes_no_payment_for_the_counsellor()
    {
        var refused = AppointmentViews.SettlementOf(AnAppointment.Booked(), Due with { Refused = RefusalCode.AccountNotReady });

        var end = AppointmentRules.TimePassed(AnAppointment.Booked().Watched(At(9, 47)), refused, At(9, 50), At(9, 50));

        Assert.Equal(CancelReason.PaymentUnavailable, Assert.IsType<CalledOff>(Assert.Single(end.Events)).Reason);
        Assert.Equal(RefusalCode.PaymentDue, AppointmentRules.Enter(AnAppointment.Booked(), refused, At(9)).Refusal?.Code);
        Assert.IsType<PaymentWaived>(Assert.Single(AppointmentRules.Waive(AnAppointment.Booked(), refused).Events));
    }

    [Fact]
    public void Whatever_the_payment_says_and_how_often_each_letter_is_asked_for_once() => Views.Array[1, 40].Sample(views =>
    {
        var (appointment, mails, back) = (Cancelled(), new List<string>(), 0);
        foreach (var view in views)
        {
            back = Math.Max(back, view.GivenBack);
            var before = appointment.Pending;
            appointment = See(appointment, view);
            mails.AddRange(appointment.Pending.Except(before)
                .SelectMany(e => AppointmentLetters.For(Id, appointment, e.Kind)).Where(l => l.Kind is MailKind.Refunded or MailKind.CannotBePaid)
                .Select(l => l.MessageId));
            Assert.Equal(back, appointment.RefundsTold);
        }
        Assert.Equal(mails.Distinct(), mails);
    });

    private static AppointmentState Cancelled() => AnAppointment.Booked().Then(new CalledOff(CancelledBy.Client, CancelReason.Illness, At(7)));

    private static AppointmentState See(AppointmentState appointment, PaymentView view) =>
        AppointmentRules.SeeMoney(appointment, view).Events.Aggregate(appointment, (state, e) => state.Apply(e));
}
