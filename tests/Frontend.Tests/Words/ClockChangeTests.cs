using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Tests.Words;

/// <summary>What stands on the page in the nights of the clock changes, which are a week or more apart in Zurich and New York.</summary>
public sealed class ClockChangeTests
{
    private const string Zurich = "Europe/Zurich";
    private const string NewYork = "America/New_York";

    private static readonly DateTimeOffset ZurichSpring = new(2027, 3, 28, 0, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ZurichAutumn = new(2027, 10, 31, 0, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewYorkSpring = new(2027, 3, 14, 6, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewYorkAutumn = new(2027, 11, 7, 5, 30, 0, TimeSpan.Zero);

    public static TheoryData<DateTimeOffset, string, string, string> Nights => new()
    {
        { ZurichSpring, Zurich, "01:30", "03:30" },
        { ZurichSpring, NewYork, "20:30", "21:30" },
        { ZurichAutumn, Zurich, "02:30 (UTC+2)", "02:30 (UTC+1)" },
        { ZurichAutumn, NewYork, "20:30", "21:30" },
        { NewYorkSpring, NewYork, "01:30", "03:30" },
        { NewYorkSpring, Zurich, "07:30", "08:30" },
        { NewYorkAutumn, NewYork, "01:30 (UTC−4)", "01:30 (UTC−5)" },
        { NewYorkAutumn, Zurich, "06:30", "07:30" },
    };

    [Theory, MemberData(nameof(Nights))]
    public void Two_times_an_hour_apart_are_told_apart_on_either_side(DateTimeOffset at, string zone, string first, string second)
    {
        var visitor = A("en-GB", zone);

        Assert.Equal((first, second), (visitor.Time(at), visitor.Time(at.AddHours(1))));
    }

    [Theory, MemberData(nameof(Nights))]
    public void The_time_on_another_person_s_clock_is_told_apart_too(DateTimeOffset at, string zone, string first, string second)
    {
        var visitor = A("en-GB", "UTC");
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);

        Assert.Equal((first, second), (visitor.Time(at, there), visitor.Time(at.AddHours(1), there)));
    }

    [Theory]
    [InlineData("en-GB", "Sunday, 31 October, 02:30 (UTC+1)")]
    [InlineData("fr-FR", "dimanche 31 octobre à 02:30 (UTC+1)")]
    [InlineData("de-CH", "Sonntag, 31. Oktober, 02:30 (UTC+1)")]
    public void What_a_screen_reader_says_of_a_slot_has_the_offset_in_each_language(string accepted, string words) =>
        Assert.Equal(words, A(accepted, Zurich).Moment(ZurichAutumn.AddHours(1)));

    [Theory]
    [InlineData("America/St_Johns", 2027, 11, 7, 3, 30, "01:00 (UTC−2:30)")]
    [InlineData("Europe/London", 2027, 10, 31, 1, 30, "01:30 (UTC+0)")]
    public void An_offset_of_half_hours_or_of_none_is_written_out(string zone, int year, int month, int day, int hour, int minute, string words) =>
        Assert.Equal(words, A("en-GB", zone).Time(new(year, month, day, hour, minute, 0, TimeSpan.Zero)));

    [Fact]
    public void Every_slot_of_the_night_stands_under_the_day_and_the_time_of_the_client_s_own_clock()
    {
        // A counsellor in New York is free from 20:30 to 22:30 on 30 October, over the night of the change in Zurich.
        Slot[] free = [.. Enumerable.Range(0, 4).Select(half => new Slot(ZurichAutumn.AddMinutes(30 * half), ZurichAutumn.AddMinutes(30 * half + 30)))];

        Assert.Equal(["02:30 (UTC+2)", "02:00 (UTC+1)", "02:30 (UTC+1)", "03:00"], Times(Zurich, new(2027, 10, 31)));
        Assert.Equal(["20:30", "21:00", "21:30", "22:00"], Times(NewYork, new(2027, 10, 30)));

        IEnumerable<string> Times(string zone, DateOnly on)
        {
            var visitor = A("en-GB", zone);
            var days = Week.Of(visitor, ZurichAutumn.AddDays(-3), 0).Group(visitor, free, _ => "/book");
            Assert.Equal(free.Length, days.Sum(day => day.Slots.Count));
            return days.Single(day => day.Date == on).Slots.Select(slot => visitor.Time(slot.Start));
        }
    }

    private static Visitor A(string accepted, string zone) => VisitorOf.Browser(accepted, zone);
}
