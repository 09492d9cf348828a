using Helpnet.Frontend.Pages.Help;
using Helpnet.Frontend.Words;

namespace Helpnet.Frontend.Tests.Help;

public sealed class CrisisLinesTests
{
    [Theory]
    [InlineData("Europe/Zurich", "DE", "en", "CH")]
    [InlineData(null, "AT", "de", "AT")]
    [InlineData("Asia/Tokyo", "JP", "fr", "FR")]
    [InlineData("Europe/Stockholm", "US", "de", "DE")]
    [InlineData("America/Chicago", "GB", "en", "US")]
    [InlineData("US/Eastern", "GB", "en", "US")]
    [InlineData("Etc/UTC", "AU", "en", "AU")]
    [InlineData(null, null, "de", "DE")]
    public void The_nearest_lines_come_first(string? zone, string? country, string language, string first) =>
        Assert.Equal(first, CrisisLines.NearestTo(zone, country, language)[0]);

    [Fact]
    public void A_place_without_lines_of_its_own_has_no_number_of_another_country_in_large() =>
        Assert.NotEqual(["US"], CrisisLines.NearestTo("Europe/Stockholm", "US", "en"));

    [Fact]
    public void Every_country_has_emergency_services_a_line_for_everybody_and_a_name()
    {
        Assert.All(CrisisLines.ByCountry, country =>
        {
            Assert.Contains(country.Value, line => line.For == Audience.Emergency);
            Assert.Contains(country.Value, line => line.For == Audience.Everybody);
            Assert.True(WordsSetup.Book.Has($"country.{country.Key}", "en"));
            Assert.All(country.Value, line => Assert.True(WordsSetup.Book.Has(line.Hours, "en")));
        });
    }
}
