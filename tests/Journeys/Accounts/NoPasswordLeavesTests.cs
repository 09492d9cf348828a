using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

/// <summary>Whatever script fails to arrive, no request carries the password.</summary>
public sealed class NoPasswordLeavesTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private const string Secret = "Zebra-7-canary-lantern!";

    /// <summary>Pages with a password field that need nobody to be signed in.</summary>
    public static TheoryData<string> Open => ["/accounts/register", "/accounts/sign-in"];

    /// <summary>Those of a counsellor who is signed in.</summary>
    public static TheoryData<string> Own => ["/accounts/password", "/accounts/email", "/accounts/recovery", "/practice/room"];

    [Theory, MemberData(nameof(Open))]
    public async Task No_request_carries_the_password(string path)
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        await TryAll(browser, path);
    }

    [Theory, MemberData(nameof(Own))]
    public async Task No_request_of_a_signed_in_person_carries_the_password(string path)
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var robin = new APerson(await browser.NewPageAsync(), server.Address);
        await robin.Registers();
        await robin.Confirms(await server.Mails.Link(robin.Email, "/accounts/confirm"));
        await robin.SignsIn(robin.UserName);
        await robin.Press("Set up a practice");
        await TryAll(browser, path);
    }

    [Fact]
    public async Task No_request_of_a_reset_carries_the_password()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var robin = new APerson(await browser.NewPageAsync(), server.Address);
        await robin.Registers();
        await robin.Confirms(await server.Mails.Link(robin.Email, "/accounts/confirm"));
        await robin.Open("/accounts/forgotten");
        await robin.Page.GetByLabel("User name or e-mail address").FillAsync(robin.UserName);
        await robin.Press("Send the link");
        await TryAll(browser, new Uri(await server.Mails.Link(robin.Email, "/accounts/reset")).PathAndQuery);
    }

    /// <summary>Once with all scripts, then once without each of them, then without all.</summary>
    private async Task TryAll(IBrowserContext browser, string path)
    {
        var scripts = await Try(browser, path, _ => false);
        Assert.NotEmpty(scripts);
        await Task.WhenAll(scripts.Distinct().Select(script => Try(browser, path, url => url == script)).Append(Try(browser, path, _ => true)));
    }

    /// <summary>Fills in all there is, presses Enter and the button, and looks into every request. Gives the scripts the page asked for.</summary>
    private async Task<List<string>> Try(IBrowserContext browser, string path, Func<string, bool> isBlocked)
    {
        var page = await browser.NewPageAsync();
        var scripts = new List<string>();
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add($"{request.Method} {request.Url} {request.PostData}");
        await page.RouteAsync("**/*", async route =>
        {
            var isScript = route.Request.ResourceType == "script";
            if (isScript) scripts.Add(route.Request.Url);
            if (isScript && isBlocked(route.Request.Url)) await route.AbortAsync();
            // Seen, but not let through: the link is good once, and every try needs it.
            else if (route.Request.Method == "POST" && path.StartsWith("/accounts/reset", StringComparison.Ordinal)) await route.AbortAsync();
            else await route.ContinueAsync();
        });
        await page.GotoAsync(server.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var main = page.GetByRole(AriaRole.Main);
        foreach (var box in await main.Locator("input[type=checkbox]").AllAsync()) await box.CheckAsync();
        foreach (var field in await main.Locator("input[type=text], input[type=email]").AllAsync())
            if (await field.IsVisibleAsync()) await field.FillAsync("canary@mail.example");
        foreach (var field in await main.Locator("input[type=password]").AllAsync()) await field.FillAsync(Secret);
        var awake = main.Locator("button[type=submit]:enabled:visible");
        await main.Locator("input[type=password]").Last.PressAsync("Enter");
        // A page that posted by itself has gone elsewhere: the requests tell.
        if (await awake.CountAsync() > 0) await awake.First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain(sent, request => Uri.UnescapeDataString(request.Replace('+', ' ')).Contains("canary-lantern", StringComparison.Ordinal));
        await page.CloseAsync();
        return scripts;
    }
}
