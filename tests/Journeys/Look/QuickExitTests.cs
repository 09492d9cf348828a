using Helpnet.Journeys.Calls;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

public sealed class QuickExitTests(Browsers browsers, PublicPages pages) : IClassFixture<PublicPages>
{
    [Fact]
    public async Task The_button_leads_out_and_back_does_not_lead_back()
    {
        await using var person = await browsers.Person();
        var page = await AtHelp(person);
        var beacon = page.WaitForRequestAsync("**/exit");

        await page.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();

        await Harmless.IsReached(page);
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

        await PressEscapeThreeTimes(page);
        await Harmless.IsReached(page);

        await page.GotoAsync(pages.Address + "/");
        Assert.Equal("nullnull", await page.EvaluateAsync<string>("`${sessionStorage.getItem('key')}${localStorage.getItem('key')}`"));
    }

    /// <summary>A browser that is not driven by a test stops loading at an Escape that the page leaves to it.</summary>
    [Fact]
    public async Task Neither_the_third_press_nor_one_more_while_the_next_page_takes_its_time_is_left_to_the_browser()
    {
        await using var person = await browsers.Person();
        var page = await AtHelp(person);
        var pressed = new TaskCompletionSource();
        await page.RouteAsync(Harmless.Address, async route =>
        {
            await pressed.Task;
            await route.FulfillAsync(Harmless.Page);
        });
        await page.EvaluateAsync("""
            () => {
                const left = [];
                addEventListener("keydown", (key) => left.push(!key.defaultPrevented) === 4 && navigator.sendBeacon(`/left-${left.join("-")}`));
            }
            """);
        var told = page.WaitForRequestAsync("**/left-*");
        var asked = page.WaitForRequestAsync(Harmless.Address);

        await PressEscapeThreeTimes(page);
        await asked;
        await page.Keyboard.PressAsync("Escape");
        pressed.SetResult();

        Assert.EndsWith("/left-true-true-false-false", (await told).Url);
        await Harmless.IsReached(page);
    }

    /// <summary>The presses count when they come close together: on a busy machine only a clock that stands still makes sure of it.</summary>
    private static async Task PressEscapeThreeTimes(IPage page)
    {
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddMinutes(5).DateTime);
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>On the help page, coming from the start page, with a stand-in for the world outside.</summary>
    private async Task<IPage> AtHelp(IBrowserContext person)
    {
        await Harmless.StandsIn(person);
        var page = await person.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(pages.Address + "/?lang=en");
        await page.GetByRole(AriaRole.Link, new() { Name = "In danger now?" }).ClickAsync();
        await page.WaitForURLAsync("**/help");
        return page;
    }
}
