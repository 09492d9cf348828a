using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>The two nights on which clocks change, for a counsellor in Zurich; clients anywhere see instants.</summary>
public sealed class ClockChangeTests
{
    private static readonly DateTimeOffset LongBefore = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void In_spring_the_hour_that_does_not_exist_is_not_offered()
    {
        // 28 March 2027: 02:00 becomes 03:00. Open 01:00 to 04:00 local is 00:00 to 02:00 UTC, two hours.
        var starts = FreeOn(28, 3, 60, 240);

        Assert.Equal(["00:00", "00:30", "01:00", "01:30"], starts);
    }

    [Fact]
    public void In_autumn_the_hour_that_comes_twice_is_offered_twice()
    {
        // 31 October 2027: 03:00 becomes 02:00. Open 01:00 to 04:00 local is 23:00 to 03:00 UTC, four hours.
        var starts = FreeOn(31, 10, 60, 240);

        Assert.Equal(["23:00", "23:30", "00:00", "00:30", "01:00", "01:30", "02:00", "02:30"], starts);
    }

    [Fact]
    public void An_opening_that_begins_in_the_skipped_hour_begins_after_it()
    {
        var starts = FreeOn(28, 3, 150, 240);

        Assert.Equal(["01:30"], starts);
    }

    [Fact]
    public void Nine_oclock_stays_nine_oclock_on_both_sides_of_the_change()
    {
        var agenda = AnAgenda.Open("Europe/Zurich", (DayOfWeek.Saturday, 540, 600), (DayOfWeek.Monday, 540, 600))
            .With(h => h with { Horizon = TimeSpan.FromDays(365) });
        var saturday = new DateTimeOffset(2027, 3, 27, 0, 0, 0, TimeSpan.Zero);

        var starts = AgendaRules.Free(agenda, saturday, saturday.AddDays(3), TimeSpan.FromHours(1), Guid.Empty, LongBefore).Select(s => s.Start.UtcDateTime.Hour);

        Assert.Equal([8, 7], starts);
    }

    private static IEnumerable<string> FreeOn(int day, int month, int from, int to)
    {
        var agenda = AnAgenda.Open("Europe/Zurich", (DayOfWeek.Sunday, from, to)).With(h => h with { Horizon = TimeSpan.FromDays(365) });
        var noonBefore = new DateTimeOffset(2027, month, day, 12, 0, 0, TimeSpan.Zero).AddDays(-1);
        return AgendaRules.Free(agenda, noonBefore, noonBefore.AddDays(1), TimeSpan.FromMinutes(30), Guid.Empty, LongBefore)
            .Select(s => s.Start.UtcDateTime.ToString("HH:mm", null));
    }
}
