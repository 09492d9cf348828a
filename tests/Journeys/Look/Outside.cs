using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>A call left by the quick exit: what its page tells last of its devices.</summary>
internal sealed class Outside
{
    private readonly IPage page;
    private readonly Task<Microsoft.Playwright.IRequest> last;

    private Outside(IPage page, Task<Microsoft.Playwright.IRequest> last) => (this.page, this.last) = (page, last);

    public static async Task<Outside> Of(IPage page)
    {
        await Harmless.StandsIn(page.Context);
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
        await Harmless.IsReached(page);
        Assert.EndsWith("/devices-0-hidden", (await last).Url);
        await page.GoBackAsync();
        Assert.DoesNotContain(left, page.Url);
    }
}
