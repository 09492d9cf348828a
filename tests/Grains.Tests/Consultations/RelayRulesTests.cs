using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class RelayRulesTests
{
    [Theory]
    [InlineData(7, 44, RefusalCode.TooEarly)]
    [InlineData(7, 45, null)]
    [InlineData(9, 49, null)]
    [InlineData(9, 50, RefusalCode.Over)]
    public void The_relay_serves_a_booked_appointment_from_an_hour_before_its_door_opens_to_its_end(int hour, int minute, RefusalCode? code)
    {
        var now = At(hour, minute);

        Assert.Equal(code, RelayRules.WhyNot(Seen(AnAppointment.Booked(), now), now)?.Code);
    }

    [Fact]
    public void Whoever_is_too_early_reads_for_how_long() =>
        Assert.Equal(TimeSpan.FromMinutes(45), RelayRules.WhyNot(Seen(AnAppointment.Booked(), At(7)), At(7))?.After);

    [Fact]
    public void Whoever_waits_or_talks_has_it_beyond_the_agreed_end()
    {
        Assert.Null(RelayRules.WhyNot(Seen(AnAppointment.Waiting(), At(10)), At(10)));
        Assert.Null(RelayRules.WhyNot(Seen(AnAppointment.InConsultation(), At(11)), At(11)));
    }

    [Fact]
    public void What_is_over_or_not_agreed_yet_has_none()
    {
        var over = AnAppointment.InConsultation().Then(new ConsultationEnded(At(9, 30), AppointmentSignal.Finish));
        var cancelled = AnAppointment.Booked().Then(new CalledOff(CancelledBy.Client, CancelReason.Illness, At(8)));

        Assert.Equal(RefusalCode.Over, RelayRules.WhyNot(Seen(over, At(9, 31)), At(9, 31))?.Code);
        Assert.Equal(RefusalCode.Over, RelayRules.WhyNot(Seen(cancelled, Nine), Nine)?.Code);
        Assert.Equal(RefusalCode.NotInThisState, RelayRules.WhyNot(Seen(AnAppointment.Asked(), Nine), Nine)?.Code);
    }

    private static AppointmentView Seen(AppointmentState appointment, DateTimeOffset now) =>
        AppointmentViews.Of(Guid.NewGuid(), appointment, null, Side.Client, now);
}
