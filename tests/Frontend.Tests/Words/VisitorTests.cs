using System.Security.Claims;
using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Frontend.Tests.Words;

public sealed class VisitorTests
{
    [Fact]
    public void A_visitor_without_any_wish_reads_English() => Assert.Equal("en", Visitor.Of(new DefaultHttpContext()).Language);

    [Theory]
    [InlineData("fr-CH, de;q=0.8", "fr")]
    [InlineData("pt, de-AT;q=0.7, fr;q=0.3", "de")]
    [InlineData("pt-BR", "en")]
    [InlineData("en;q=0.1, de;q=0.9", "de")]
    [InlineData("nonsense;;;q=", "en")]
    public void The_browser_says_what_is_read(string accepted, string language) =>
        Assert.Equal(language, Visitor.Of(Request(accepted)).Language);

    [Fact]
    public void The_address_goes_before_the_cookie_the_account_and_the_browser()
    {
        var http = Request("en", cookie: "language=fr", claim: "fr");
        http.Request.QueryString = new("?lang=de");

        Assert.Equal("de", Visitor.Of(http).Language);
    }

    [Fact]
    public void A_language_chosen_on_this_browser_goes_before_the_account_s() =>
        Assert.Equal("fr", Visitor.Of(Request("en", cookie: "language=fr", claim: "de")).Language);

    [Fact]
    public void The_account_s_language_goes_before_the_browser_s() => Assert.Equal("de", Visitor.Of(Request("en", claim: "de")).Language);

    [Theory]
    [InlineData("zone=America%2FNew_York", "America/New_York", true)]
    [InlineData("zone=Nowhere%2FAtAll", Visitor.AssumedZone, false)]
    [InlineData("zone=..%2F..%2Fetc%2Fpasswd", Visitor.AssumedZone, false)]
    [InlineData("zone=UTC", Visitor.AssumedZone, false)]
    public void Only_a_zone_that_exists_is_believed(string cookie, string zone, bool known)
    {
        var visitor = Visitor.Of(Request("en", cookie));

        Assert.Equal((zone, known), (visitor.Zone, visitor.ZoneIsKnown));
    }

    private static DefaultHttpContext Request(string accepted, string? cookie = null, string? claim = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = accepted;
        if (cookie is not null) http.Request.Headers.Cookie = cookie;
        if (claim is not null) http.User = new(new ClaimsIdentity([new(Visitor.LanguageClaim, claim)], "test"));
        return http;
    }
}
