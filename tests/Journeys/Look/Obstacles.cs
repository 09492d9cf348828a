using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>What keeps somebody from using a page.</summary>
internal static class Obstacles
{
    public static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private const string TooWide = """
        async () => {
            // The page's own answer to a new size comes with the next frames; on a busy machine it takes more of them.
            const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
            for (let frame = 0; frame < 2 || (frame < 120 && isWide()); frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
            if (!isWide()) return [];
            const wide = document.documentElement.clientWidth;
            const out = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > wide + 0.5);
            return out.length > 0 ? out.slice(0, 4).map((e) => e.outerHTML.slice(0, 160)) : ['text or a pseudo-element'];
        }
        """;

    /// <summary>Looks with axe, and at four times the size (320 pixels wide) for whatever makes the page scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> In(IPage page)
    {
        var where = new Uri(page.Url).PathAndQuery;
        var found = (await page.RunAxe(Rules)).Violations
            .Select(v => $"{where} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        return [.. found, .. await Sideways(page)];
    }

    /// <summary>What makes the page scroll sideways at four times its size.</summary>
    public static async Task<IReadOnlyList<string>> Sideways(IPage page)
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        var wide = await page.EvaluateAsync<string[]>(TooWide);
        await page.SetViewportSizeAsync(before.Width, before.Height);
        return [.. wide.Select(part => $"{new Uri(page.Url).PathAndQuery} scrolls sideways: {part}")];
    }

    public static async Task None(IPage page)
    {
        var found = await In(page);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
