using Helpnet.Journeys.Calls;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

public sealed class KeyboardTests(Browsers browsers, PublicPages pages) : IClassFixture<PublicPages>
{
    [Fact]
    public async Task The_first_key_offers_the_content_and_the_next_ones_help_and_the_way_out()
    {
        await using var person = await browsers.Person();
        var page = await Home(person);

        Assert.Equal(["Skip to the content", "In danger now?", "Quick exit"], await Walk(page, 3));

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Who is free soon", await Focused(page));
    }

    [Theory]
    [InlineData("Find a counsellor", "/directory")]
    [InlineData("Register", "/accounts/register")]
    public async Task A_person_with_a_keyboard_alone_gets_to(string link, string path)
    {
        await using var person = await browsers.Person();
        var page = await Home(person);

        for (var presses = 0; presses < 20 && await Focused(page) != link; presses++) await page.Keyboard.PressAsync("Tab");
        await Focus(page).EvaluateAsync("e => { if (getComputedStyle(e).outlineStyle === 'none') throw new Error('The focus is not to be seen.'); }");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**{path}");
    }

    [Fact]
    public async Task Arrow_keys_walk_the_free_times()
    {
        await using var person = await browsers.Person();
        var page = await person.NewPageAsync();
        await page.GotoAsync(pages.Address + "/design");
        var picker = page.GetByRole(AriaRole.Region, new() { Name = "Free times" }).First;
        var days = picker.Locator(".slots-day");

        await days.Nth(1).GetByRole(AriaRole.Link).First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(days.Nth(1).GetByRole(AriaRole.Link).Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(days.Nth(2).GetByRole(AriaRole.Link).Nth(1)).ToBeFocusedAsync();
    }

    private async Task<IPage> Home(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(pages.Address + "/?lang=en");
        return page;
    }

    private static async Task<List<string>> Walk(IPage page, int presses)
    {
        var met = new List<string>();
        for (var i = 0; i < presses; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            met.Add(await Focused(page));
        }
        return met;
    }

    private static ILocator Focus(IPage page) => page.Locator(":focus");

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
}
