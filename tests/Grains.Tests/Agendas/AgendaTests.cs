using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Agendas;

public sealed class AgendaTests
{
    private static readonly Guid Browser = Guid.NewGuid();
    private static readonly Guid OtherBrowser = Guid.NewGuid();

    [Fact]
    public void A_slot_kept_for_one_browser_is_taken_for_another()
    {
        var agenda = AnAgenda.AlwaysOpen().After(At(8), new SlotKept(new(Browser, Nine.For(50), At(8, 10))));

        var decision = AgendaRules.Hold(agenda, AnAgenda.Limits, OtherBrowser, Nine.For(50), At(8, 5));

        Assert.Equal(RefusalCode.SlotTaken, decision.Refusal?.Code);
    }

    [Fact]
    public void A_hold_never_blocks_its_own_browser()
    {
        var agenda = AnAgenda.AlwaysOpen().After(At(8), new SlotKept(new(Browser, Nine.For(50), At(8, 10))));

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, Nine.For(50).Taking(Guid.NewGuid(), visitor: Browser), At(8, 5));

        Assert.Single(decision.Events);
    }

    [Fact]
    public void A_hold_lapses_after_ten_minutes()
    {
        var agenda = AnAgenda.AlwaysOpen().After(At(8), new SlotKept(new(Browser, Nine.For(50), At(8, 10))));

        var decision = AgendaRules.Hold(agenda, AnAgenda.Limits, OtherBrowser, Nine.For(50), At(8, 10));

        Assert.Single(decision.Events);
    }

    [Fact]
    public void One_browser_keeps_one_slot_with_one_counsellor()
    {
        var agenda = AnAgenda.AlwaysOpen().After(At(8), new SlotKept(new(Browser, Nine.For(50), At(8, 10))));

        var later = agenda.After(At(8, 1), [.. AgendaRules.Hold(agenda, AnAgenda.Limits, Browser, At(11).For(50), At(8, 1)).Events]);

        Assert.Equal(At(11), Assert.Single(later.Kept).Time.Start);
    }

    [Fact]
    public void A_page_that_is_left_lets_go_of_its_own_hold_and_of_no_later_one_even_of_the_same_slot()
    {
        var left = new KeptSlot(Browser, Nine.For(50), At(8, 10));
        var reloaded = AnAgenda.AlwaysOpen().After(At(8), new SlotKept(left)).After(At(8, 1), new SlotKept(left with { Until = At(8, 11) }));

        Assert.Empty(AgendaRules.LetGo(reloaded, Browser, At(8, 10)).Events);
        Assert.Empty(AgendaRules.LetGo(reloaded, OtherBrowser, At(8, 11)).Events);
        Assert.Equal(new SlotLetGo(Browser), Assert.Single(AgendaRules.LetGo(reloaded, Browser, At(8, 11)).Events));
        Assert.Equal(new SlotLetGo(Browser), Assert.Single(AgendaRules.LetGo(reloaded, Browser).Events));
    }

    [Fact]
    public void Twenty_kept_slots_are_the_limit()
    {
        var agenda = AnAgenda.AlwaysOpen();
        for (var i = 0; i < AnAgenda.Limits.MostHolds; i++)
            agenda = agenda.After(At(1), new SlotKept(new(Guid.NewGuid(), At(2).AddHours(i).For(30), At(1, 10))));

        var decision = AgendaRules.Hold(agenda, AnAgenda.Limits, Browser, At(2).AddDays(2).For(30), At(1, 1));

        Assert.Equal(RefusalCode.TooMany, decision.Refusal?.Code);
    }

    [Fact]
    public void Whoever_held_a_slot_in_time_may_take_it_although_the_notice_has_passed_meanwhile()
    {
        var agenda = AnAgenda.AlwaysOpen().With(h => h with { Notice = TimeSpan.FromHours(2) })
            .After(At(6, 59), new SlotKept(new(Browser, Nine.For(50), At(7, 9))));

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, Nine.For(50).Taking(Guid.NewGuid(), visitor: Browser), At(7, 5));

        Assert.Single(decision.Events);
    }

    [Theory]
    [InlineData(7, 30, 0)]
    [InlineData(8, 59, 0)]
    [InlineData(9, 10, 0)]
    [InlineData(9, 0, 61)]
    public void A_time_in_the_past_within_the_notice_off_the_grid_or_beyond_the_horizon_is_not_open(int hour, int minute, int days)
    {
        var agenda = AnAgenda.AlwaysOpen().With(h => h with { Notice = TimeSpan.FromHours(1) });

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, At(hour, minute).AddDays(days).For(50).Taking(Guid.NewGuid()), At(8));

        Assert.Equal(RefusalCode.NotOpenThen, decision.Refusal?.Code);
    }

    [Fact]
    public void The_pause_is_kept_free_before_and_after()
    {
        var agenda = AnAgenda.AlwaysOpen().With(h => h with { Pause = TimeSpan.FromMinutes(10) }).Having(At(10).For(50));

        var free = AgendaRules.Free(agenda, At(8, 30), At(12), TimeSpan.FromMinutes(30), Browser, At(1)).Select(s => s.Start);

        Assert.Equal([At(8, 30), At(9), At(11), At(11, 30)], free);
    }

    [Fact]
    public void Taking_twice_for_one_appointment_is_nothing_new()
    {
        var appointment = Guid.NewGuid();
        var take = Nine.For(50).Taking(appointment);
        var agenda = AnAgenda.AlwaysOpen().After(At(8), [.. AgendaRules.Take(AnAgenda.AlwaysOpen(), AnAgenda.Limits, take, At(8)).Events]);

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, take, At(8));

        Assert.Empty(decision.Events);
        Assert.Null(decision.Refusal);
    }

    [Fact]
    public void A_taken_interval_never_lapses_by_itself()
    {
        var agenda = AnAgenda.AlwaysOpen().Having(Nine.For(50)).After(At(20).AddDays(3), new SlotLetGo(Browser));

        Assert.Single(agenda.Taken);
    }

    [Fact]
    public void A_client_has_at_most_three_coming_appointments()
    {
        var agenda = AnAgenda.Empty;
        for (var i = 0; i < AnAgenda.Limits.MostComing; i++)
            agenda = agenda.After(At(8), new IntervalTaken(new(Guid.NewGuid(), Nine.AddDays(i).For(50), Side.Client, Guid.NewGuid()), Guid.Empty));

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, Nine.AddDays(9).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(8));

        Assert.Equal(RefusalCode.TooManyAppointments, decision.Refusal?.Code);
    }

    [Fact]
    public void A_client_has_one_coming_appointment_with_a_counsellor_not_yet_met()
    {
        var agenda = AnAgenda.Empty.After(At(8), new IntervalTaken(new(Guid.NewGuid(), Nine.For(50), Side.Client, People.DrLee), Guid.Empty));

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, At(11).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(8));

        Assert.Equal(RefusalCode.OneBeforeMeeting, decision.Refusal?.Code);
    }

    [Fact]
    public void After_they_have_met_a_client_may_book_the_counsellor_twice()
    {
        var first = Guid.NewGuid();
        var agenda = AnAgenda.Empty.After(At(8),
            new IntervalTaken(new(first, Nine.For(50), Side.Client, People.DrLee), Guid.Empty),
            new IntervalReleased(first, Ending.Met),
            new IntervalTaken(new(Guid.NewGuid(), At(11).For(50), Side.Client, People.DrLee), Guid.Empty));

        var decision = AgendaRules.Take(agenda, AnAgenda.Limits, At(13).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(10));

        Assert.Single(decision.Events);
    }

    [Theory]
    [InlineData(0, 0, 30)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 29, 30)]
    [InlineData(0, 400, 7)]
    public void After_two_absences_booking_pauses_until_thirty_days_after_the_later_one(int first, int second, int before)
    {
        var agenda = Absent(first, second);
        var end = Nine.AddDays(second + 30);

        var paused = AgendaRules.Take(agenda, AnAgenda.Limits, end.AddDays(9).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), end.AddDays(-before));
        var over = AgendaRules.Take(agenda, AnAgenda.Limits, end.AddDays(9).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), end);

        Assert.Equal(new Refusal(RefusalCode.BookingPaused, After: TimeSpan.FromDays(before)), paused.Refusal);
        Assert.Single(over.Events);
    }

    [Fact]
    public void One_absence_pauses_nothing() =>
        Assert.Single(AgendaRules.Take(Absent(0), AnAgenda.Limits, At(11).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(10)).Events);

    [Theory]
    [InlineData(1, RefusalCode.TooManyAppointments)]
    [InlineData(2, null)]
    public void A_client_has_as_many_coming_appointments_as_the_operator_allows(int most, RefusalCode? code)
    {
        var agenda = AnAgenda.Empty.After(At(8), new IntervalTaken(new(Guid.NewGuid(), Nine.For(50), Side.Client, Guid.NewGuid()), Guid.Empty));

        var decision = AgendaRules.Take(agenda, new() { MostComing = most }, At(11).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(8));

        Assert.Equal(code, decision.Refusal?.Code);
    }

    [Theory]
    [InlineData(1, RefusalCode.OneBeforeMeeting)]
    [InlineData(2, null)]
    public void Before_a_first_meeting_too_the_operator_says_how_many(int most, RefusalCode? code)
    {
        var agenda = AnAgenda.Empty.After(At(8), new IntervalTaken(new(Guid.NewGuid(), Nine.For(50), Side.Client, People.DrLee), Guid.Empty));

        var decision = AgendaRules.Take(
            agenda, new() { MostBeforeMeeting = most }, At(11).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), At(8));

        Assert.Equal(code, decision.Refusal?.Code);
    }

    [Theory]
    [InlineData(3, 30, null)]
    [InlineData(2, 5, 5)]
    [InlineData(1, 9, 9)]
    public void The_operator_says_how_many_absences_pause_bookings_and_for_how_long(int absences, int days, int? left)
    {
        var limits = new BookingLimits { AbsencesThatPause = absences, PauseDays = days };

        var decision = AgendaRules.Take(Absent(0, 0), limits, Nine.AddDays(2).For(50).Taking(Guid.NewGuid(), Side.Client, People.DrLee), Nine);

        Assert.Equal(left is { } pause ? TimeSpan.FromDays(pause) : null, decision.Refusal?.After);
    }

    [Fact]
    public void The_operator_says_how_many_slots_may_be_held()
    {
        var agenda = AnAgenda.AlwaysOpen().After(At(1), new SlotKept(new(OtherBrowser, At(2).For(30), At(1, 10))));

        var decision = AgendaRules.Hold(agenda, new() { MostHolds = 1 }, Browser, At(4).For(30), At(1, 1));

        Assert.Equal(RefusalCode.TooMany, decision.Refusal?.Code);
    }

    private static AgendaState Absent(params ReadOnlySpan<int> days)
    {
        var agenda = AnAgenda.Empty;
        foreach (var day in days)
        {
            var missed = Guid.NewGuid();
            agenda = agenda.After(Nine.AddDays(day),
                new IntervalTaken(new(missed, At(8).AddDays(day).For(50), Side.Client, People.DrLee), Guid.Empty),
                new IntervalReleased(missed, Ending.Absent));
        }
        return agenda;
    }

    [Theory]
    [InlineData("Mars/Olympus", "zone")]
    [InlineData("", "zone")]
    public void An_unknown_zone_is_refused(string zone, string field)
    {
        var decision = AgendaRules.SetHours(AnAgenda.Empty, new() { Zone = zone });

        Assert.Equal(new Refusal(RefusalCode.Invalid, field), decision.Refusal);
    }
}
