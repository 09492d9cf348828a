using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class AppointmentViewsTests
{
    private static readonly PaymentView Paid = new(PaymentStatus.Paid, 1, null, null);

    [Fact]
    public void The_money_of_a_cancelled_appointment_is_on_its_way_back_before_the_provider_hears_of_it()
    {
        var booked = AnAppointment.Booked();
        var cancelled = booked.Then(new CalledOff(CancelledBy.Client, CancelReason.Illness, At(8)));

        Assert.Equal(MoneyStatus.Paid, AppointmentViews.MoneyOf(booked, Paid));
        Assert.Equal(MoneyStatus.Refunding, AppointmentViews.MoneyOf(cancelled, Paid));
    }

    [Fact]
    public void Whoever_paid_has_a_receipt_once_it_is_over_also_when_the_money_went_back()
    {
        var paid = AnAppointment.InConsultation().Then(new PaymentMoved(At(8, 50)));
        var over = paid.Then(new ConsultationEnded(At(10), AppointmentSignal.Finish));
        var cancelled = AnAppointment.Booked().Then(new PaymentMoved(At(8)), new CalledOff(CancelledBy.Counsellor, CancelReason.Illness, At(8, 5)));

        Assert.False(HasReceipt(paid, Side.Client));
        Assert.True(HasReceipt(over, Side.Client));
        Assert.True(HasReceipt(cancelled, Side.Client));
        Assert.False(HasReceipt(over, Side.Counsellor));
        Assert.Equal(At(8, 50), AppointmentViews.Of(Guid.NewGuid(), over, Paid, Side.Client, At(11)).PaidAt);
    }

    [Fact]
    public void What_nobody_paid_has_none() =>
        Assert.False(HasReceipt(AnAppointment.InConsultation().Then(new ConsultationEnded(At(10), AppointmentSignal.Finish)), Side.Client));

    private static bool HasReceipt(AppointmentState appointment, Side side)
    {
        var view = AppointmentViews.Of(Guid.NewGuid(), appointment, Paid, side, At(11)).HasReceipt;
        Assert.Equal(view, AppointmentViews.Row(Guid.NewGuid(), appointment, side).HasReceipt);
        return view;
    }

    [Fact]
    public void A_line_of_the_list_says_whose_picture_stands_beside_it() =>
        Assert.Equal(AnAppointment.Booked().Counsellor, AppointmentViews.Row(Guid.NewGuid(), AnAppointment.Booked(), Side.Client).Counsellor);
}
