using CsCheck;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Nobody is absent for what stood in the way, also when it ended before the appointment did.</summary>
public sealed class AbsenceTests
{
    [Theory]
    [InlineData(8, 44, Settlement.Due)]
    [InlineData(8, 45, Settlement.Unavailable)]
    [InlineData(9, 10, Settlement.Unavailable)]
    public void A_provider_that_was_silent_since_the_door_opened_excuses_whoever_has_not_paid(int hour, int minute, object means) =>
        Assert.Equal(means, Absence.Excused(AnAppointment.Booked(), Settlement.Due, At(hour, minute)));

    [Theory]
    [InlineData(Settlement.Settled)]
    [InlineData(Settlement.GivenBack)]
    [InlineData(Settlement.Refused)]
    public void A_silence_of_the_provider_says_nothing_of_money_that_has_moved(object money) =>
        Assert.Equal(money, Absence.Excused(AnAppointment.Booked(), (Settlement)money, At(9)));

    [Fact]
    public void A_client_with_money_on_its_way_through_a_silence_is_not_absent() =>
        Assert.Equal(Settlement.Unavailable, Absence.Excused(AnAppointment.Booked(), Settlement.Pending, At(9)));

    [Fact]
    public void The_appointment_sees_every_some_minutes_that_the_service_runs_from_the_opening_of_the_door_to_the_end()
    {
        var booked = AnAppointment.Booked();

        Assert.Equal(At(8, 45), Watch.Next(booked));
        Assert.Equal(At(9, 20), Watch.Next(booked with { AskedAt = At(9, 20) }));
        Assert.Equal(At(8, 50), Watch.Next(booked.Watched(At(8, 45))));
        Assert.Equal(At(9, 50), Watch.Next(booked.Watched(At(9, 48))));
    }

    [Fact]
    public void An_absence_of_ours_that_ended_before_the_appointment_still_excuses()
    {
        var back = AnAppointment.Booked().Watched(At(9, 5));
        back = back.Then([.. TimePassed(back, At(9, 30)).Events]).Watched(At(9, 47));

        var end = Assert.IsType<CalledOff>(Assert.Single(TimePassed(back, At(9, 50)).Events));

        Assert.Equal((CancelledBy.Service, CancelReason.ServiceAway), (end.By, end.Reason));
    }

    [Fact]
    public void Whoever_was_inside_while_we_were_away_and_fell_out_after_the_end_is_not_absent()
    {
        var late = AnAppointment.Waiting(At(9, 49)).Watched(At(9, 40));

        var gone = late.Then([.. AppointmentRules.FellSilent(late, At(9, 49), At(9, 55)).Events]);

        Assert.Equal((AppointmentStatus.Cancelled, CancelReason.ServiceAway), (gone.Status, gone.CancelReason));
    }

    [Fact]
    public void Watching_tells_nobody_anything()
    {
        var booked = AnAppointment.Booked().Then(new SidesReminded(At(8)));

        var watched = booked.Then([.. TimePassed(booked, At(8, 45)).Events]);

        Assert.Equal(At(8, 45), watched.WatchedAt);
        Assert.False(watched.ServiceWasAway);
        Assert.Equal((booked.Version, booked.Pending), (watched.Version, watched.Pending));
    }

    /// <summary>The service is away once, at any time and for any time; whoever is woken as asked is excused by an absence while the door was open alone.</summary>
    [Fact]
    public void Nobody_is_absent_after_any_absence_of_ours_and_everybody_who_stays_away_without_one() =>
        Gen.Select(Gen.Int[-120, 120], Gen.Int[0, 90], Gen.Bool).Sample((from, minutes, enters) =>
        {
            var (away, back) = (Nine.AddMinutes(from), Nine.AddMinutes(from + minutes));
            var (appointment, now) = (AnAppointment.Booked(0), At(6));
            while (appointment.Status is AppointmentStatus.Booked or AppointmentStatus.Waiting)
            {
                var next = AppointmentRules.NextMoment(appointment, now)!.Value;
                now = next > now ? next : now;
                if (now >= away && now < back) now = back;
                appointment = appointment.Then([.. TimePassed(appointment, now).Events]);
                if (enters && now > At(9) && now < At(9, 10) && appointment.Status is AppointmentStatus.Booked)
                    appointment = appointment.Then([.. AppointmentRules.Enter(appointment, Settlement.Settled, now).Events])
                        .Then([.. AppointmentRules.Leave(appointment with { Status = AppointmentStatus.Waiting, EnteredAt = now }, now).Events]);
            }
            var missed = (back < At(9, 50) ? back : At(9, 50)) - (away > At(8, 45) ? away : At(8, 45));
            if (missed > Watch.Every + Watch.OurOwn) Assert.Equal(CancelReason.ServiceAway, appointment.CancelReason);
            if (back - away <= Watch.OurOwn || back <= At(8, 45) || away > At(9, 50)) Assert.Equal(AppointmentStatus.ClientAbsent, appointment.Status);
        });

    private static Decision<AppointmentEvent> TimePassed(AppointmentState appointment, DateTimeOffset now) =>
        AppointmentRules.TimePassed(appointment, Settlement.Settled, now, now);
}
