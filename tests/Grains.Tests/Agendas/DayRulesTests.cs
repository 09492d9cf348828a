using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;
using static Helpnet.Testing.Builders.Moments;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>Parts of single days, for a counsellor who is open from nine to five every Monday.</summary>
public sealed class DayRulesTests
{
    private static readonly DateOnly Monday = new(2027, 1, 11);
    private static readonly AgendaState Mondays = AnAgenda.Open("Europe/Zurich", (DayOfWeek.Monday, 540, 1020));

    [Fact]
    public void A_part_that_is_closed_leaves_what_is_before_and_after_it()
    {
        var agenda = After(Mondays, new DayChange(DayChangeKind.Close, Monday, 720, 780));

        Assert.Equal([(540, 720), (780, 1020)], agenda.Hours.OpeningsOn(Monday));
        Assert.Equal([(540, 1020)], agenda.Hours.OpeningsOn(Monday.AddDays(7)));
    }

    [Fact]
    public void A_part_that_is_opened_is_joined_to_what_it_touches()
    {
        var agenda = After(Mondays, new(DayChangeKind.Open, Monday, 1020, 1080), new(DayChangeKind.Open, Monday, 420, 480));

        Assert.Equal([(420, 480), (540, 1080)], agenda.Hours.OpeningsOn(Monday));
    }

    [Fact]
    public void A_day_closed_from_end_to_end_is_a_day_off()
    {
        var agenda = After(Mondays, new DayChange(DayChangeKind.Close, Monday, 0, 1440));

        Assert.Empty(agenda.Hours.OpeningsOn(Monday));
        Assert.True(Assert.Single(agenda.Hours.Exceptions).Closed);
    }

    [Fact]
    public void What_was_closed_and_is_opened_again_leaves_no_trace()
    {
        var agenda = After(Mondays, new(DayChangeKind.Close, Monday, 600, 660), new(DayChangeKind.Open, Monday, 600, 660));

        Assert.Empty(agenda.Hours.Exceptions);
    }

    [Fact]
    public void A_day_follows_the_week_again_and_other_days_keep_their_own_hours()
    {
        var agenda = After(Mondays,
            new(DayChangeKind.Open, Monday, 60, 120),
            new(DayChangeKind.Open, Monday.AddDays(1), 60, 120),
            new(DayChangeKind.AsEveryWeek, Monday));

        Assert.Equal(Monday.AddDays(1), Assert.Single(agenda.Hours.Exceptions).Date);
    }

    [Fact]
    public void The_same_change_twice_is_nothing_new()
    {
        var close = new DayChange(DayChangeKind.Close, Monday, 600, 660);

        var decision = DayRules.Change(After(Mondays, close), close, Nine);

        Assert.Empty(decision.Events);
        Assert.Null(decision.Refusal);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(660, 600)]
    [InlineData(-30, 600)]
    [InlineData(600, 1441)]
    public void A_time_that_is_none_is_refused(int from, int to)
    {
        var decision = DayRules.Change(Mondays, new(DayChangeKind.Open, Monday, from, to), Nine);

        Assert.Equal(new Refusal(RefusalCode.Invalid, "time"), decision.Refusal);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(366, true)]
    [InlineData(367, false)]
    public void Yesterday_and_what_is_more_than_a_year_away_are_refused(int days, bool may)
    {
        var today = DateOnly.FromDateTime(Nine.DateTime);

        var decision = DayRules.Change(Mondays, new(DayChangeKind.Open, today.AddDays(days), 60, 120), Nine);

        Assert.Equal(may ? null : new Refusal(RefusalCode.Invalid, "date"), decision.Refusal);
    }

    [Fact]
    public void The_day_is_the_counsellors_and_not_the_one_in_greenwich()
    {
        // 23:30 on the 4th in Greenwich is the 5th in Zurich.
        var decision = DayRules.Change(Mondays, new(DayChangeKind.Open, new(2027, 1, 4), 60, 120), At(23, 30));

        Assert.Equal("date", decision.Refusal?.Field);
    }

    [Fact]
    public void Two_hundred_exceptions_are_the_limit()
    {
        var daysOff = Enumerable.Range(1, AgendaRules.MostExceptions).Select(day => new DayException(Monday.AddDays(day), 0, 0));
        var agenda = Mondays.With(h => h with { Exceptions = [.. daysOff] });

        Assert.Equal(RefusalCode.TooMany, DayRules.Change(agenda, new(DayChangeKind.Open, Monday, 60, 120), Nine).Refusal?.Code);
    }

    private static AgendaState After(AgendaState agenda, params ReadOnlySpan<DayChange> changes)
    {
        foreach (var change in changes) agenda = agenda.After(Nine, [.. DayRules.Change(agenda, change, Nine).Events]);
        return agenda;
    }
}
