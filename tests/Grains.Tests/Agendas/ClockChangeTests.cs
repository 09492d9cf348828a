using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>The nights on which clocks change where the counsellor is; where the client is, the same instants are only written differently.</summary>
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

    [Theory]
    [InlineData(150, 240, new[] { "01:00", "01:30" })]
    [InlineData(60, 150, new[] { "00:00", "00:30" })]
    [InlineData(120, 150, new string[0])]
    [InlineData(120, 180, new string[0])]
    public void Of_an_opening_only_what_is_not_skipped_is_offered(int from, int to, string[] starts) => Assert.Equal(starts, FreeOn(28, 3, from, to));

    [Fact]
    public void In_new_york_the_night_of_the_change_is_another_and_zurich_stays_as_it_is()
    {
        // 14 March 2027: 02:00 becomes 03:00 in New York. 7 November 2027: 02:00 becomes 01:00. Open 00:00 to 04:00 there.
        Assert.Equal(["05:00", "05:30", "06:00", "06:30", "07:00", "07:30"], FreeOn(14, 3, 0, 240, "America/New_York"));
        Assert.Equal(
            ["04:00", "04:30", "05:00", "05:30", "06:00", "06:30", "07:00", "07:30", "08:00", "08:30"],
            FreeOn(7, 11, 0, 240, "America/New_York"));
        Assert.Equal(6, FreeOn(14, 3, 60, 240).Count());
        Assert.Equal(6, FreeOn(7, 11, 60, 240).Count());
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

    private static IEnumerable<string> FreeOn(int day, int month, int from, int to, string zone = "Europe/Zurich")
    {
        var agenda = AnAgenda.Open(zone, (DayOfWeek.Sunday, from, to)).With(h => h with { Horizon = TimeSpan.FromDays(365) });
        var noonBefore = new DateTimeOffset(2027, month, day, 12, 0, 0, TimeSpan.Zero).AddDays(-1);
        return AgendaRules.Free(agenda, noonBefore, noonBefore.AddDays(1), TimeSpan.FromMinutes(30), Guid.Empty, LongBefore)
            .Select(s => s.Start.UtcDateTime.ToString("HH:mm", null));
    }
}
