using Helpnet.Frontend.Pages.Appointments;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;

namespace Helpnet.Frontend.Tests.Appointments;

public sealed class AppointmentLooksTests
{
    [Theory]
    [InlineData(Side.Client, CancelledBy.Client, "Von Ihnen abgesagt")]
    [InlineData(Side.Client, CancelledBy.Counsellor, "Vom Berater abgesagt")]
    [InlineData(Side.Counsellor, CancelledBy.Counsellor, "Von Ihnen abgesagt")]
    [InlineData(Side.Counsellor, CancelledBy.Client, "Vom Klienten abgesagt")]
    [InlineData(Side.Client, CancelledBy.Service, "Von Helpnet abgesagt")]
    public void Whoever_cancelled_is_told_apart_from_the_other_side(Side side, CancelledBy by, string words)
    {
        var appointment = new AppointmentView { Id = Guid.NewGuid(), Service = new(Guid.NewGuid(), "Beratung", 50, new(8_000, "EUR"), null), Side = side, CancelledBy = by };

        Assert.Equal(words, new Text(WordsSetup.Book, "de")[AppointmentLooks.CancelledWords(appointment)]);
    }

    [Theory]
    [InlineData(AppointmentStatus.Booked, MoneyStatus.Due, 1, "appointment.check-devices")]
    [InlineData(AppointmentStatus.Booked, MoneyStatus.NotRequired, 1, "appointment.check-devices")]
    [InlineData(AppointmentStatus.Booked, MoneyStatus.Due, 0, "appointment.pay-and-enter")]
    [InlineData(AppointmentStatus.Booked, MoneyStatus.NotRequired, 0, "appointment.go-in")]
    [InlineData(AppointmentStatus.Booked, MoneyStatus.Paid, 0, "appointment.back-in")]
    [InlineData(AppointmentStatus.InConsultation, MoneyStatus.Paid, 0, "appointment.to-call")]
    public void Nobody_is_asked_to_pay_before_the_door_opens(AppointmentStatus status, MoneyStatus money, int minutesAhead, string words)
    {
        var now = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
        var appointment = new AppointmentView
        {
            Id = Guid.NewGuid(),
            Service = new(Guid.NewGuid(), "Beratung", 50, new(8_000, "EUR"), null),
            Status = status,
            Money = money,
            DoorOpens = now.AddMinutes(minutesAhead),
        };

        Assert.Equal(words, AppointmentLooks.WayInWords(appointment, now));
    }
}
