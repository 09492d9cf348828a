using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class RemindersTests
{
    private static readonly DateTimeOffset DayBefore = Nine.AddDays(-1);

    [Fact]
    public void Both_sides_are_reminded_a_day_before_and_an_hour_before()
    {
        var appointment = AnAppointment.Booked();

        var day = Assert.Single(Reminders.Due(appointment, DayBefore).Events);
        var hour = Assert.Single(Reminders.Due(appointment.Then(day), At(8)).Events);

        Assert.Equal((new SidesReminded(DayBefore), new SidesReminded(At(8))), (day, hour));
        Assert.Empty(Reminders.Due(appointment, DayBefore.AddSeconds(-1)).Events);
        Assert.Empty(Reminders.Due(appointment.Then(day), At(7, 59)).Events);
        Assert.Empty(Reminders.Due(appointment.Then(day, hour), At(8, 59)).Events);
    }

    [Fact]
    public void Each_reminder_is_one_letter_to_each_side_with_a_name_of_its_own()
    {
        var appointment = AnAppointment.Booked().Then(new SidesReminded(DayBefore));
        var id = Guid.NewGuid();

        var day = AppointmentLetters.For(id, appointment, EffectKind.MailReminder).ToList();
        var hour = AppointmentLetters.For(id, appointment.Then(new SidesReminded(At(8))), EffectKind.MailReminder).ToList();

        Assert.Equal([People.Ann, People.DrLee], day.Select(l => l.Account!.Value));
        Assert.Equal(4, day.Concat(hour).Select(l => l.MessageId).Distinct().Count());
        Assert.All(day.Concat(hour), l => Assert.Equal(Nine, l.Until));
        Assert.Equivalent(day.Concat(hour).Select(l => l.MessageId), AppointmentLetters.Overtaken(id, appointment));
    }

    [Fact]
    public void After_an_absence_of_ours_one_letter_speaks_for_both_moments() =>
        Assert.Equal(new SidesReminded(At(8)), Assert.Single(Reminders.Due(AnAppointment.Booked(), At(8, 30)).Events));

    [Fact]
    public void A_booking_made_after_a_moment_is_its_own_reminder()
    {
        var lastEvening = AnAppointment.Booked() with { AskedAt = DayBefore.AddHours(3) };

        Assert.Empty(Reminders.Due(lastEvening, At(7, 59)).Events);
        Assert.Single(Reminders.Due(lastEvening, At(8)).Events);
        Assert.Empty(Reminders.Due(lastEvening with { AskedAt = At(8) }, At(8, 30)).Events);
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_cancelled_has_begun_or_is_waited_for()
    {
        var cancelled = AnAppointment.Booked().Then(new CalledOff(CancelledBy.Client, CancelReason.Illness, At(7)));

        Assert.Empty(Reminders.Due(cancelled, At(8)).Events);
        Assert.Empty(Reminders.Due(AnAppointment.Booked(), Nine).Events);
        Assert.Empty(Reminders.Due(AnAppointment.Waiting(At(8, 50)), At(8, 55)).Events);
        Assert.Empty(AppointmentLetters.For(Guid.NewGuid(), cancelled with { RemindedOf = DayBefore }, EffectKind.MailReminder));
    }

    [Fact]
    public void The_appointment_wakes_for_the_next_reminder_then_for_its_door_and_then_for_its_end()
    {
        var appointment = AnAppointment.Booked();
        var reminded = appointment.Then(new SidesReminded(DayBefore));

        Assert.Equal(DayBefore, AppointmentRules.NextMoment(appointment, DayBefore.AddDays(-2)));
        Assert.Equal(At(8), AppointmentRules.NextMoment(reminded, DayBefore));
        Assert.Equal(At(8, 45), AppointmentRules.NextMoment(reminded.Then(new SidesReminded(At(8))), At(8)));
        Assert.Equal(At(9, 50), AppointmentRules.NextMoment(appointment.Watched(At(9, 48)), At(9, 49)));
    }
}
