using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>A stand-in for the harmless page in the world outside that the quick exit leads to.</summary>
internal static class Harmless
{
    public const string Address = "https://www.wikipedia.org/";

    public static RouteFulfillOptions Page => new() { ContentType = "text/html", Body = "<title>Harmless</title>" };

    public static Task StandsIn(IBrowserContext browser) => browser.RouteAsync(Address + "**", route => route.FulfillAsync(Page));

    /// <summary>Looks until it is shown: an arrival may be over before anybody waits for it.</summary>
    public static Task IsReached(IPage page) => Assertions.Expect(page).ToHaveTitleAsync("Harmless", new() { Timeout = 20_000 });
}
