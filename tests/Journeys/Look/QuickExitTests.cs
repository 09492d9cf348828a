using Helpnet.Journeys.Calls;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

public sealed class QuickExitTests(Browsers browsers, PublicPages pages) : IClassFixture<PublicPages>
{
    private const string Harmless = "https://www.wikipedia.org/";

    [Fact]
    public async Task The_button_leads_out_and_back_does_not_lead_back()
    {
        await using var person = await browsers.Person();
        var page = await AtHelp(person);
        var beacon = page.WaitForRequestAsync("**/exit");

        await page.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();

        await page.WaitForURLAsync(Harmless);
        Assert.Equal("POST", (await beacon).Method);
        await page.GoBackAsync();
        Assert.DoesNotContain("/help", page.Url);
    }

    [Fact]
    public async Task Escape_three_times_leads_out_and_forgets_the_keys_of_the_browser()
    {
        await using var person = await browsers.Person();
        var page = await AtHelp(person);
        await page.EvaluateAsync("sessionStorage.setItem('key', 'secret'); localStorage.setItem('key', 'secret')");

        // The presses count when they come close together: on a busy machine only a clock that stands still makes sure of it.
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddMinutes(5).DateTime);
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Escape");
        await page.WaitForURLAsync(Harmless);

        await page.GotoAsync(pages.Address + "/");
        Assert.Equal("nullnull", await page.EvaluateAsync<string>("`${sessionStorage.getItem('key')}${localStorage.getItem('key')}`"));
    }

    /// <summary>On the help page, coming from the start page, with a stand-in for the world outside.</summary>
    private async Task<IPage> AtHelp(IBrowserContext person)
    {
        await person.RouteAsync(Harmless + "**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Harmless</title>" }));
        var page = await person.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(pages.Address + "/?lang=en");
        await page.GetByRole(AriaRole.Link, new() { Name = "In danger now?" }).ClickAsync();
        await page.WaitForURLAsync("**/help");
        return page;
    }
}
