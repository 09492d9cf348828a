using Deque.AxeCore.Playwright;
using Helpnet.Journeys.Calls;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

public sealed class AccessibilityTests(Browsers browsers, PublicPages pages) : IClassFixture<PublicPages>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_an_obstacle_that_axe_finds(ColorScheme scheme)
    {
        await using var person = await browsers.Person(new() { ColorScheme = scheme });
        var page = await person.NewPageAsync();
        var found = new List<string>();
        foreach (var path in PublicPages.All)
        {
            await page.GotoAsync(pages.Address + path);
            var violations = (await page.RunAxe(Obstacles.Rules)).Violations;
            found.AddRange(violations.Select(v => $"{path} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task No_page_at_four_times_its_size_scrolls_sideways(string language)
    {
        // 1280 by 1024 pixels at 400 % are 320 by 256.
        await using var person = await browsers.Person(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var page = await person.NewPageAsync();
        var wide = new List<string>();
        foreach (var path in PublicPages.All)
        {
            await page.GotoAsync($"{pages.Address}{path}?lang={language}");
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0) wide.Add(path);
        }

        Assert.Empty(wide);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/design")]
    public async Task What_can_be_pressed_is_at_least_48_pixels_high(string path)
    {
        await using var person = await browsers.Person(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await person.NewPageAsync();
        await page.GotoAsync(pages.Address + path);

        // A link within a sentence is as high as its line (WCAG 2.5.8, inline).
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".button, .slot, nav a, .crisis-bar a, summary, .field input:not([type=checkbox]), .call-bar button")]
              .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 47.9).map((e) => e.outerHTML)
            """);

        Assert.Empty(small);
    }
}
