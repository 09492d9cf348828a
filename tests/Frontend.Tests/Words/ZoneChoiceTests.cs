using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Tests.Words;

public sealed class ZoneChoiceTests
{
    [Theory]
    [InlineData("de", "Europe/Zurich", "Zürich (Schweiz)")]
    [InlineData("fr", "Europe/Zurich", "Zurich (Suisse)")]
    [InlineData("fr", "Europe/London", "Londres (Royaume-Uni)")]
    [InlineData("de", "America/Argentina/Buenos_Aires", "Buenos Aires (Argentinien)")]
    public void A_zone_is_offered_by_its_place_and_country_and_posts_its_id(string language, string zone, string shown) =>
        Assert.Equal(shown, Assert.Single(Offered(language), item => item.Value == zone).Text);

    [Fact]
    public void The_places_stand_in_the_order_of_the_alphabet()
    {
        var german = Offered("de").Select(item => item.Text).ToList();

        Assert.True(german.IndexOf("Zürich (Schweiz)") > german.IndexOf("Wien (Österreich)"));
        Assert.True(german.IndexOf("Athen (Griechenland)") < german.IndexOf("Berlin (Deutschland)"));
    }

    [Fact]
    public void No_zone_shows_its_raw_id() => Assert.Empty(Offered("fr").Where(item => item.Text.Contains('/') || item.Text.Contains('_')).ToList());

    [Fact]
    public void An_old_id_that_is_no_longer_offered_stays_chosen()
    {
        Assert.DoesNotContain(Offered("de"), item => item.Value == "Asia/Calcutta");
        Assert.Equal("Kolkata", Assert.Single(Offered("de", "Asia/Calcutta"), item => item.Value == "Asia/Calcutta").Text);
    }

    private static List<SelectListItem> Offered(string language, string? chosen = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = language;
        return [.. ZoneChoice.For(Visitor.Of(http), chosen)];
    }
}
