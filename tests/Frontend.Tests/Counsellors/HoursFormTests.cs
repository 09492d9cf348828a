using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Tests.Counsellors;

public sealed class HoursFormTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Theory]
    [InlineData("09:00", "12:00")]
    [InlineData("09:00", null)]
    [InlineData(null, "12:00")]
    public void Times_of_a_single_day_without_its_date_are_not_dropped_in_silence(string? from, string? to)
    {
        var form = new HoursForm { Exceptions = [new() { Date = Day }, new() { From = from, To = to }] };

        Assert.Equal("Form.Exceptions[1].Date", form.Read().Wrong);
    }

    [Fact]
    public void A_single_day_without_times_is_a_day_off_and_an_empty_row_says_nothing()
    {
        var form = new HoursForm { Exceptions = [new() { Date = Day }, new(), new() { From = "", To = "" }] };

        Assert.Equal(new DayException(Day, 0, 0), Assert.Single(form.Read().Hours!.Exceptions));
    }
}
