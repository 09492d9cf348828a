using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>The pages that no job leads through, each role's with one sign-in, in the language with the longest words.</summary>
public sealed class QuietPagesTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string Jonas = "c0000000-0000-4000-8000-0000000000d4";
    private const string Nobody = "00000000-0000-4000-8000-000000000001";

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Nothing_bars_the_ways_back_in()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var page = await browser.NewPageAsync();
        var person = new APerson(page, server.Address);
        await person.Open("/accounts/forgotten");
        await page.GetByLabel("User name or e-mail address").FillAsync("nobody.of.that.name");
        await person.Press("Send the link");
        await Obstacles.None(page);

        await Look(person, "/accounts/sign-in", "/accounts/register", "/accounts/forgotten", "/accounts/reset?code=old",
            "/accounts/confirm?code=old", "/accounts/confirm-email?code=old");
    }

    [Fact]
    public async Task Nothing_bars_a_client_from_the_settings_and_the_tab_becomes_neutral()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var ann = new APerson(await browser.NewPageAsync(), server.Address) { Password = "garden lantern seven" };
        await ann.SignsIn("ann");
        await Assertions.Expect(ann.Page).ToHaveTitleAsync("Settings · Helpnet");
        await ann.Page.GetByLabel("Neutral title and icon").CheckAsync();
        await ann.Page.GetByRole(AriaRole.Region, new() { Name = "What the tab shows" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(ann.Page).ToHaveTitleAsync("Notes");
        await Assertions.Expect(ann.Page.GetByLabel("Neutral title and icon")).ToBeCheckedAsync();
        var icon = await ann.Page.APIRequest.GetAsync(server.Address + await ann.Page.Locator("link[rel=icon]").GetAttributeAsync("href"));
        Assert.Equal("image/svg+xml", icon.Headers["content-type"]);

        await Look(ann, "/dashboard", "/accounts/settings", "/accounts/password", "/accounts/email", "/accounts/recovery",
            "/accounts/sign-out", "/accounts/invitation?code=old", $"/waiting-room/{Nobody}", $"/consultation/{Nobody}", $"/appointments/{Nobody}");
    }

    [Fact]
    public async Task Nothing_bars_a_counsellor_from_the_practice()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await jonas.SignsIn("jonas.keller");

        // Axe has been here with a new practice, in English.
        await Look(jonas, Obstacles.Sideways, "/practice", "/practice/plan", "/practice/profile", "/practice/videos", "/practice/place", "/practice/hours", "/practice/services",
            "/practice/room", "/practice/payments", "/practice/diplomas", "/practice/submit", "/practice/agenda");
    }

    [Fact]
    public async Task Nothing_bars_an_administrator_from_the_office()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var admin = new APerson(await browser.NewPageAsync(), server.Address) { Password = "seven keys and one door" };
        await admin.SignsIn("admin");

        await Look(admin, "/admin/verification", $"/admin/verification/{Jonas}", "/admin/mails");
    }

    private static Task Look(APerson person, params string[] paths) => Look(person, Obstacles.In, paths);

    private static async Task Look(APerson person, Func<IPage, Task<IReadOnlyList<string>>> look, params string[] paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            await person.Open($"{path}{(path.Contains('?') ? '&' : '?')}lang=de");
            found.AddRange(await look(person.Page));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
