using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>A person who has no mouse: everything is reached with Tab, seen by its focus, and named.</summary>
internal sealed class AKeyboard(IPage page)
{
    private const int MostSteps = 120;

    /// <summary>What a person who can't see the page is told about where they are.</summary>
    private const string Name = """
        e => (e.getAttribute('aria-label')
            ?? (e.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id)?.textContent ?? '').join(' '))
            || [...(e.labels ?? [])].map((l) => l.textContent).join(' ').trim() || e.textContent.trim()
        """;

    private const string IsSeen = """
        e => { const s = getComputedStyle(e); const l = e.labels?.[0] && getComputedStyle(e.labels[0]);
            return [s, l].some((it) => it && ((it.outlineStyle !== 'none' && it.outlineWidth !== '0px') || it.boxShadow !== 'none')); }
        """;

    /// <summary>Walks on until the focus is at what is called so.</summary>
    public async Task To(string name)
    {
        var met = new List<string>();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focus.CountAsync() == 0) continue;
            var here = string.Join(' ', (await Focus.EvaluateAsync<string>(Name)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.True(here.Length > 0, "Something without a name takes the focus: " + await Focus.EvaluateAsync<string>("e => e.outerHTML"));
            met.Add(here);
            if (!here.Contains(name, StringComparison.Ordinal)) continue;
            Assert.True(await Focus.EvaluateAsync<bool>(IsSeen), $"The focus is not to be seen at {here}.");
            return;
        }
        throw new InvalidOperationException($"{name} is not reached on {page.Url}: {string.Join(" · ", met.Distinct())}");
    }

    public async Task Press(string name)
    {
        await To(name);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task Check(string name)
    {
        await To(name);
        await page.Keyboard.PressAsync("Space");
    }

    public async Task Type(string label, string text)
    {
        await To(label);
        await page.Keyboard.TypeAsync(text);
    }

    private ILocator Focus => page.Locator("*:focus");
}
