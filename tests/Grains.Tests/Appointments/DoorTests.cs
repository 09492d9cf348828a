using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class DoorTests
{
    [Theory]
    [InlineData(Settlement.Due, RefusalCode.PaymentDue)]
    [InlineData(Settlement.Pending, RefusalCode.PaymentPending)]
    [InlineData(Settlement.Unavailable, RefusalCode.ProviderUnavailable)]
    [InlineData(Settlement.GivenBack, RefusalCode.PaymentDue)]
    public void Nobody_enters_unpaid(int money, RefusalCode code)
    {
        var decision = AppointmentRules.Enter(AnAppointment.Booked(), (Settlement)money, Nine);

        Assert.Equal(code, decision.Refusal?.Code);
    }

    [Fact]
    public void Who_has_paid_enters()
    {
        var decision = AppointmentRules.Enter(AnAppointment.Booked(), Settlement.Settled, Nine);

        Assert.Equal(new ClientEntered(Nine), Assert.Single(decision.Events));
    }

    [Fact]
    public void A_free_consultation_asks_for_no_payment()
    {
        var decision = AppointmentRules.Enter(AnAppointment.Booked(net: 0), Settlement.Due, Nine);

        Assert.Single(decision.Events);
    }

    [Theory]
    [InlineData(8, 44, RefusalCode.TooEarly)]
    [InlineData(8, 45, null)]
    [InlineData(9, 49, null)]
    [InlineData(9, 50, RefusalCode.Over)]
    public void The_door_is_open_from_a_quarter_of_an_hour_before_the_start_to_the_end(int hour, int minute, RefusalCode? code)
    {
        var decision = AppointmentRules.Enter(AnAppointment.Booked(), Settlement.Settled, At(hour, minute));

        Assert.Equal(code, decision.Refusal?.Code);
    }

    [Theory]
    [InlineData(8, 54, RefusalCode.TooEarly)]
    [InlineData(8, 55, null)]
    public void It_opens_as_long_before_the_start_as_was_in_force_at_the_booking(int hour, int minute, RefusalCode? code)
    {
        var appointment = AnAppointment.Booked() with { EntryWindow = TimeSpan.FromMinutes(5) };

        Assert.Equal(At(8, 55), AppointmentViews.Of(Guid.NewGuid(), appointment, null, Side.Client, At(8)).DoorOpens);
        Assert.Equal(code, AppointmentRules.Enter(appointment, Settlement.Settled, At(hour, minute)).Refusal?.Code);
    }

    [Fact]
    public void Nobody_enters_a_cancelled_appointment_even_if_paid()
    {
        var appointment = AnAppointment.Booked().Then(new CalledOff(CancelledBy.Counsellor, CancelReason.Illness, At(8)));

        Assert.Equal(RefusalCode.Cancelled, AppointmentRules.Enter(appointment, Settlement.Settled, Nine).Refusal?.Code);
    }

    [Fact]
    public void Whoever_went_out_is_brought_back_by_no_open_page_and_comes_in_by_themselves()
    {
        var waiting = AnAppointment.Waiting(At(8, 55));
        var gone = waiting.Then([.. AppointmentRules.Leave(waiting, At(8, 57)).Events]);

        Assert.Equal(RefusalCode.NotInThisState, AppointmentRules.ComeIn(gone, Settlement.Settled, At(8, 58)).Refusal?.Code);
        var back = gone.Then([.. AppointmentRules.Enter(gone, Settlement.Settled, At(8, 58)).Events]);
        Assert.Equal((AppointmentStatus.Waiting, false), (back.Status, back.WentOut));
    }

    [Fact]
    public void Whoever_only_fell_silent_is_brought_back_by_an_open_page()
    {
        var waiting = AnAppointment.Waiting(At(8, 50));
        var silent = waiting.Then([.. AppointmentRules.FellSilent(waiting, At(8, 50), At(8, 52)).Events]);

        Assert.Equal(AppointmentStatus.Booked, silent.Status);
        Assert.Equal(new ClientEntered(At(8, 53)), Assert.Single(AppointmentRules.ComeIn(silent, Settlement.Settled, At(8, 53)).Events));
    }

    [Fact]
    public void Whoever_fell_silent_before_they_went_out_is_not_brought_back_either()
    {
        var silent = AnAppointment.Waiting(At(8, 50)).Then(new ClientLeft(At(8, 55)));

        var stays = silent.Then([.. AppointmentRules.Leave(silent, At(8, 52)).Events]);

        Assert.Equal(RefusalCode.NotInThisState, AppointmentRules.ComeIn(stays, Settlement.Settled, At(8, 53)).Refusal?.Code);
        Assert.Empty(AppointmentRules.Leave(stays, At(8, 54)).Events);
    }

    [Fact]
    public void Coming_back_to_the_waiting_room_keeps_the_place()
    {
        var decision = AppointmentRules.Enter(AnAppointment.Waiting(), Settlement.Settled, Nine);

        Assert.Empty(decision.Events);
        Assert.Null(decision.Refusal);
    }

    [Fact]
    public void Coming_back_is_checked_like_entering()
    {
        var decision = AppointmentRules.Enter(AnAppointment.Waiting(), Settlement.GivenBack, Nine);

        Assert.Equal(RefusalCode.PaymentDue, decision.Refusal?.Code);
    }

    [Fact]
    public void A_refund_after_admission_does_not_close_the_door()
    {
        var decision = AppointmentRules.Enter(AnAppointment.InConsultation(), Settlement.GivenBack, At(9, 20));

        Assert.Null(decision.Refusal);
    }

    [Fact]
    public void The_counsellor_admits_nobody_before_opening_the_room()
    {
        var decision = AppointmentRules.Admit(AnAppointment.Waiting(), Settlement.Settled, roomIsOpen: false, Nine);

        Assert.Equal(RefusalCode.RoomClosed, decision.Refusal?.Code);
    }

    [Fact]
    public void The_counsellor_admits_nobody_whose_money_went_back()
    {
        var decision = AppointmentRules.Admit(AnAppointment.Waiting(), Settlement.GivenBack, roomIsOpen: true, Nine);

        Assert.Equal(RefusalCode.PaymentDue, decision.Refusal?.Code);
    }

    [Fact]
    public void A_reason_of_the_service_is_nobodys_to_give()
    {
        var decision = AppointmentRules.Cancel(AnAppointment.Booked(), Side.Client, CancelReason.PaymentUnavailable, At(8));

        Assert.Equal(new Refusal(RefusalCode.Invalid, "reason"), decision.Refusal);
    }

    [Fact]
    public void A_consultation_under_way_is_not_cancelled_any_more()
    {
        var decision = AppointmentRules.Cancel(AnAppointment.InConsultation(), Side.Client, CancelReason.Illness, Nine);

        Assert.Equal(RefusalCode.NotInThisState, decision.Refusal?.Code);
    }

    [Fact]
    public void A_client_who_stayed_away_cannot_turn_it_into_a_cancellation()
    {
        var decision = AppointmentRules.Cancel(AnAppointment.Booked(), Side.Client, CancelReason.Illness, At(9, 50));

        Assert.Equal(RefusalCode.Over, decision.Refusal?.Code);
    }

    [Fact]
    public void The_counsellor_lets_in_without_payment_only_while_the_provider_is_silent()
    {
        Assert.Equal(RefusalCode.NotInThisState, AppointmentRules.Waive(AnAppointment.Booked(), Settlement.Due).Refusal?.Code);
        Assert.Single(AppointmentRules.Waive(AnAppointment.Booked(), Settlement.Unavailable).Events);
    }
}
