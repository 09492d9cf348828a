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
    public void A_line_of_the_list_says_whose_picture_stands_beside_it() =>
        Assert.Equal(AnAppointment.Booked().Counsellor, AppointmentViews.Row(Guid.NewGuid(), AnAppointment.Booked(), Side.Client).Counsellor);
}
