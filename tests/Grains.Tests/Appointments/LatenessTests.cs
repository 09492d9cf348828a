using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class LatenessTests
{
    private static Decision<AppointmentEvent> TimePassed(AppointmentState appointment, DateTimeOffset now, Settlement money = Settlement.Settled) =>
        AppointmentRules.TimePassed(appointment, money, now, now);

    private static AppointmentState HalfAnHour(AppointmentState appointment) => appointment with { Time = Nine.For(30) };

    private static AppointmentState Short(AppointmentState appointment) => appointment with { Time = Nine.For(10) };

    [Fact]
    public void Patience_counts_from_the_later_of_the_start_and_the_entry()
    {
        Assert.Equal(At(9, 15), Lateness.OfferAt(AnAppointment.Waiting(At(8, 50))));
        Assert.Equal(At(9, 25), Lateness.OfferAt(AnAppointment.Waiting(At(9, 10))));
    }

    [Fact]
    public void The_way_out_is_offered_after_a_quarter_of_an_hour_and_not_before()
    {
        Assert.Equal(RefusalCode.TooEarly, AppointmentRules.GiveUp(AnAppointment.Waiting(), At(9, 14)).Refusal?.Code);
        Assert.Equal(new CounsellorStayedAway(At(9, 15)), Assert.Single(AppointmentRules.GiveUp(AnAppointment.Waiting(), At(9, 15)).Events));
    }

    [Fact]
    public void Five_minutes_later_it_happens_by_itself()
    {
        Assert.Empty(TimePassed(AnAppointment.Waiting().Watched(At(9, 15)), At(9, 19)).Events);
        Assert.Equal(new CounsellorStayedAway(At(9, 20)), Assert.Single(TimePassed(AnAppointment.Waiting().Watched(At(9, 15)), At(9, 20)).Events));
    }

    [Theory]
    [InlineData(9, 1, 9, 19, 9, 39)]
    [InlineData(8, 56, 9, 50, 10, 10)]
    [InlineData(8, 56, 8, 59, 9, 20)]
    [InlineData(9, 20, 9, 40, 9, 45)]
    [InlineData(9, 6, 9, 7, 9, 20)]
    public void The_clock_stands_still_while_the_service_was_away(int fromHour, int fromMinute, int toHour, int toMinute, int endHour, int endMinute)
    {
        var (away, back) = (At(fromHour, fromMinute), At(toHour, toMinute));
        var (appointment, now) = (AnAppointment.Waiting(At(8, 55)).Watched(At(8, 55)), At(8, 55));
        while (appointment.Status is AppointmentStatus.Waiting)
        {
            now = AppointmentRules.NextMoment(appointment, now)!.Value;
            if (now >= away && now < back) now = back;
            appointment = appointment.Then([.. TimePassed(appointment, now).Events]);
        }

        Assert.Equal((AppointmentStatus.CounsellorAbsent, At(endHour, endMinute)), (appointment.Status, appointment.EndedAt));
    }

    [Fact]
    public void A_client_who_agreed_to_wait_waits_as_much_longer_as_the_service_was_away()
    {
        var appointment = AnAppointment.Waiting().Watched(At(9, 20)).Then(new WaitsOn(At(9, 45)));

        Assert.Contains(new WaitsOn(At(10, 15)), TimePassed(appointment, At(9, 50)).Events);
    }

    [Fact]
    public void A_client_who_goes_on_waiting_waits_until_the_counsellor_said_to_be_there()
    {
        var appointment = AnAppointment.Waiting().Then(new DelaySaid(At(9, 45)));

        Assert.Equal(new WaitsOn(At(9, 45)), Assert.Single(AppointmentRules.WaitOn(appointment, At(9, 16)).Events));
    }

    [Fact]
    public void A_client_who_is_not_there_at_the_end_was_absent()
    {
        Assert.Equal(new ClientStayedAway(At(9, 50)), Assert.Single(TimePassed(AnAppointment.Booked().Watched(At(9, 47)), At(9, 50)).Events));
    }

    [Fact]
    public void Nobody_is_absent_when_the_payment_provider_was_silent()
    {
        var decision = TimePassed(AnAppointment.Booked().Watched(At(9, 47)), At(9, 50), money: Settlement.Unavailable);

        Assert.Equal(new CalledOff(CancelledBy.Service, CancelReason.PaymentUnavailable, At(9, 50)), Assert.Single(decision.Events));
    }

    [Fact]
    public void Nobody_is_absent_when_the_service_itself_was_away_at_the_end()
    {
        var decision = TimePassed(AnAppointment.Booked().Watched(At(9, 47)), At(11));

        Assert.Equal(CancelReason.ServiceAway, Assert.IsType<CalledOff>(Assert.Single(decision.Events)).Reason);
    }

    [Fact]
    public void A_consultation_ends_by_itself_ten_silent_minutes_after_the_agreed_end_and_never_before_it()
    {
        var appointment = AnAppointment.InConsultation();

        Assert.Empty(AppointmentRules.TimePassed(appointment, Settlement.Settled, Nine, At(9, 49)).Events);
        Assert.Empty(AppointmentRules.TimePassed(appointment, Settlement.Settled, At(9, 45), At(9, 54)).Events);
        Assert.Single(AppointmentRules.TimePassed(appointment, Settlement.Settled, At(9, 45), At(9, 55)).Events);
    }

    [Fact]
    public void A_client_silent_beyond_the_grace_has_left_and_keeps_what_was_paid()
    {
        var appointment = AnAppointment.Waiting(At(8, 55));

        Assert.Empty(AppointmentRules.FellSilent(appointment, At(9), At(9, 1)).Events);
        Assert.Equal(new ClientLeft(At(9, 1).AddSeconds(1)), Assert.Single(AppointmentRules.FellSilent(appointment, At(9), At(9, 1).AddSeconds(1)).Events));
    }

    [Fact]
    public void Whoever_goes_once_the_way_out_is_offered_has_taken_it()
    {
        var appointment = AnAppointment.Waiting(At(8, 55));

        Assert.Equal(new CounsellorStayedAway(At(9, 16)), Assert.Single(AppointmentRules.Leave(appointment, At(9, 16)).Events));
        Assert.Equal(new CounsellorStayedAway(At(9, 16)), Assert.Single(AppointmentRules.FellSilent(appointment, At(9, 14), At(9, 16)).Events));
    }

    [Fact]
    public void Whoever_went_on_waiting_and_goes_after_the_agreed_end_was_not_absent()
    {
        var appointment = AnAppointment.Waiting(At(8, 55)).Then(new WaitsOn(At(10, 4))).Watched(At(9, 50));

        Assert.Equal(new CounsellorStayedAway(At(9, 52)), Assert.Single(AppointmentRules.Leave(appointment, At(9, 52)).Events));
        Assert.Equal(new CounsellorStayedAway(At(9, 52)), Assert.Single(AppointmentRules.FellSilent(appointment, At(9, 50), At(9, 52)).Events));
        Assert.Equal(new CounsellorStayedAway(At(9, 50)), Assert.Single(AppointmentRules.GiveUp(appointment, At(9, 50)).Events));
    }

    [Theory]
    [InlineData(8, 55, AppointmentStatus.CounsellorAbsent)]
    [InlineData(9, 5, AppointmentStatus.CounsellorAbsent)]
    [InlineData(9, 6, AppointmentStatus.ClientAbsent)]
    public void Whoever_comes_in_the_first_half_of_a_short_talk_has_waited_for_its_end(int hour, int minute, AppointmentStatus status)
    {
        var appointment = Short(AnAppointment.Waiting(At(hour, minute)).Watched(At(9, 10)));

        Assert.Equal(new ClientLeft(At(9, 9), OnPurpose: true), AppointmentRules.Leave(appointment, At(9, 9)).Events[0]);
        Assert.Equal(status, appointment.Then([.. AppointmentRules.Leave(appointment, At(9, 11)).Events]).Status);
    }

    [Fact]
    public void A_page_that_sleeps_for_a_minute_makes_nobody_absent_who_waited_from_the_start()
    {
        var back = HalfAnHour(AnAppointment.Waiting(At(8, 55)).Then(new ClientLeft(At(9, 14)), new ClientEntered(At(9, 16))).Watched(At(9, 29)));

        Assert.Equal(AppointmentStatus.CounsellorAbsent, back.Then([.. AppointmentRules.Leave(back, At(9, 30)).Events]).Status);
    }

    [Fact]
    public void Whoever_came_in_the_first_half_has_waited_for_the_end_of_a_short_talk_although_their_page_slept()
    {
        var back = Short(AnAppointment.Waiting(At(8, 55)).Then(new ClientLeft(At(9, 5)), new ClientEntered(At(9, 8))).Watched(At(9, 10)));

        Assert.Equal(AppointmentStatus.CounsellorAbsent, back.Then([.. AppointmentRules.Leave(back, At(9, 11)).Events]).Status);
    }

    [Fact]
    public void Whoever_went_on_waiting_has_waited_although_their_page_fell_silent_in_between()
    {
        var waits = HalfAnHour(AnAppointment.Waiting(At(9, 20)).Then(new WaitsOn(At(9, 40)), new ClientLeft(At(9, 24)), new ClientEntered(At(9, 26))).Watched(At(9, 30)));

        Assert.Equal(At(9, 30), Lateness.MayGoAt(waits));
    }

    [Theory]
    [InlineData(8, 55, 9, 14, 9, 16, 9, 17)]
    [InlineData(8, 50, 8, 56, 9, 10, 9, 25)]
    [InlineData(9, 5, 9, 10, 9, 40, 9, 50)]
    public void The_clock_of_a_client_stands_still_while_their_page_is_silent(
        int hour, int minute, int outHour, int outMinute, int backHour, int backMinute, int offerHour, int offerMinute)
    {
        var back = AnAppointment.Waiting(At(hour, minute)).Then(new ClientLeft(At(outHour, outMinute)), new ClientEntered(At(backHour, backMinute)));

        Assert.Equal(At(offerHour, offerMinute), Lateness.OfferAt(back));
    }

    [Fact]
    public void Whoever_goes_on_purpose_and_comes_back_begins_anew()
    {
        var back = AnAppointment.Waiting(At(8, 55)).Then(new WaitsOn(At(9, 20)), new ClientLeft(At(9, 14), OnPurpose: true), new ClientEntered(At(9, 40)));

        Assert.Equal((At(9, 55), At(9, 55)), (Lateness.OfferAt(back), Lateness.MayGoAt(back)));
    }

    [Fact]
    public void Whoever_says_that_they_stay_out_after_their_page_fell_silent_begins_anew()
    {
        var back = AnAppointment.Waiting(At(8, 55)).Then(new ClientLeft(At(9, 14)), new ClientStaysOut(), new ClientEntered(At(9, 40)));

        Assert.Equal(At(9, 55), Lateness.MayGoAt(back));
    }

    [Fact]
    public void Nobody_stayed_away_from_a_short_talk_when_the_service_was_away()
    {
        var appointment = Short(AnAppointment.Waiting(At(8, 55)).Then(new DoorWatched(At(9, 10), ServiceWasAway: true)));

        Assert.Equal(AppointmentStatus.Cancelled, appointment.Then([.. AppointmentRules.Leave(appointment, At(9, 11)).Events]).Status);
    }

    [Fact]
    public void Whoever_comes_late_and_goes_after_the_agreed_end_was_absent_and_nobody_says_that_the_service_was()
    {
        var appointment = AnAppointment.Waiting(At(9, 49)).Watched(At(9, 50));

        var left = AppointmentRules.Leave(appointment, At(9, 52));

        Assert.Equal(AppointmentStatus.ClientAbsent, appointment.Then([.. left.Events]).Status);
    }
}
