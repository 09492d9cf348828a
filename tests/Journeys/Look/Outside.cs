using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>A stand-in for the harmless page that the quick exit leads to, and what the page that is left tells last of its devices.</summary>
internal sealed class Outside
{
    private const string Address = "https://www.wikipedia.org/";

    private readonly IPage page;
    private readonly Task<Microsoft.Playwright.IRequest> last;

    private Outside(IPage page, Task<Microsoft.Playwright.IRequest> last) => (this.page, this.last) = (page, last);

    public static async Task<Outside> Of(IPage page)
    {
        await page.Context.RouteAsync(Address + "**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Harmless</title>" }));
        // Closing a page stops its devices anyway; they have to be off before that, because the next page may take its time.
        await page.EvaluateAsync("""
            () => addEventListener("beforeunload", () => navigator.sendBeacon(
                `/devices-${tracks.filter(t => t.readyState === "live").length}-${document.documentElement.hidden ? "hidden" : "shown"}`))
            """);
        return new(page, page.WaitForRequestAsync("**/devices-*"));
    }

    /// <summary>The page showed nothing and held no device when it went, and back does not lead back to <paramref name="left"/>.</summary>
    public async Task IsReached(string left)
    {
        // What it shows, not its load event, which may be over before anybody waits for it.
        await page.WaitForURLAsync(Address, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page).ToHaveTitleAsync("Harmless");
        Assert.EndsWith("/devices-0-hidden", (await last).Url);
        await page.GoBackAsync();
        Assert.DoesNotContain(left, page.Url);
    }
}
