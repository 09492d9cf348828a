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
        () => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            const out = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > wide + 0.5);
            return out.length > 0 ? out.slice(0, 4).map((e) => e.outerHTML.slice(0, 160)) : ['text or a pseudo-element'];
        }
        """;

    /// <summary>Looks with axe, and at four times the size (320 pixels wide) for whatever makes the page scroll sideways.</summary>
    public static async Task None(IPage page)
    {
        var found = (await page.RunAxe(Rules)).Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        found.AddRange((await page.EvaluateAsync<string[]>(TooWide)).Select(part => $"scrolls sideways: {part}"));
        await page.SetViewportSizeAsync(before.Width, before.Height);
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }
}
