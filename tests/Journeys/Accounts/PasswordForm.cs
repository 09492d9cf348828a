using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

/// <summary>A page that asks for a password, filled in and sent with whatever of its scripts has arrived.</summary>
/// <param name="browser">Where it is opened.</param>
/// <param name="address">The page's.</param>
/// <param name="handler">Takes the last request of the form; null for the page itself.</param>
internal sealed class PasswordForm(IBrowserContext browser, Uri address, string? handler)
{
    private const string Fields = """
        () => [...document.querySelectorAll("input[type=password]")].map(it => it.autocomplete + (it.hasAttribute("name") ? ", named" : ""))
        """;

    /// <summary>Whether the page's own module and all that it needs have come: the browser answers from what it loaded with the page.</summary>
    private const string IsWhole = """
        () => import([...document.scripts].find(it => it.type === "module" && !/\/(shell|knock)-page/.test(it.src)).src).then(() => true, () => false)
        """;

    private const string TwoFrames = "async () => { for (let frame = 0; frame < 2; frame++) await new Promise(drawn => requestAnimationFrame(drawn)); }";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>With all scripts, then without each one that it needs, without all that it works without, and without any.</summary>
    /// <param name="fields">What each password field tells a password manager.</param>
    public async Task IsTriedWithoutEachScript(params string[] fields)
    {
        var whole = await Try(_ => false);
        Assert.True(whole.Works, $"{address.AbsolutePath} has not loaded.");
        Assert.Equal(fields, whole.Fields);
        Assert.InRange(whole.Scripts.Count, 2, 30);
        var spare = new ConcurrentDictionary<string, bool>();
        await Parallel.ForEachAsync(whole.Scripts, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (script, _) =>
        {
            if ((await Try(url => url == script, onlyWhenBroken: true)).Works) spare[script] = true;
        });
        var tries = await Task.WhenAll(Try(spare.ContainsKey), Try(_ => true));
        Assert.Equal([true, false], tries.Select(it => it.Works));
    }

    /// <summary>A form that works comes to its last request, one that does not sends nothing at all.</summary>
    private async Task<Tried> Try(Func<string, bool> isBlocked, bool onlyWhenBroken = false)
    {
        var page = await browser.NewPageAsync();
        var scripts = new ConcurrentDictionary<string, bool>();
        var posts = new ConcurrentQueue<string>();
        var last = new TaskCompletionSource();
        page.Request += (_, request) =>
        {
            if (request.Method == "POST") posts.Enqueue(request.Url);
        };
        await page.RouteAsync("**/*.js", route =>
        {
            scripts[route.Request.Url] = true;
            return isBlocked(route.Request.Url) ? route.AbortAsync() : route.ContinueAsync();
        });
        // Seen, but not let through: what it would change, every other try needs. Stopped before it is told of, since a page that closes lets go of it.
        await page.RouteAsync(IsOwn, async route =>
        {
            if (IsLast(route.Request))
            {
                await route.AbortAsync();
                last.TrySetResult();
            }
            else await route.ContinueAsync();
        });
        await page.GotoAsync(address.ToString());

        var works = await page.EvaluateAsync<bool>(IsWhole);
        var button = page.GetByRole(AriaRole.Main).Locator("form:has(input[type=password]) button[type=submit]");
        await (works ? Assertions.Expect(button).ToBeEnabledAsync() : Assertions.Expect(button).ToBeDisabledAsync());
        var fields = await page.EvaluateAsync<string[]>(Fields);
        if (!works || !onlyWhenBroken) await IsFilledIn(page, works, last.Task, posts);
        await page.CloseAsync();
        return new(works, [.. scripts.Keys], fields);
    }

    private async Task IsFilledIn(IPage page, bool works, Task last, IReadOnlyCollection<string> posts)
    {
        await FillIn(page);
        if (works)
        {
            if (address.AbsolutePath == "/accounts/recovery") await new APerson(page, "").TypesWordsBack();
            await last.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        else
        {
            await page.EvaluateAsync(TwoFrames);
            Assert.Empty(posts);
            Assert.Equal(address, new Uri(page.Url));
        }
    }

    /// <summary>All that a person can fill in, ended by Enter in the last password.</summary>
    private static async Task FillIn(IPage page)
    {
        var main = page.GetByRole(AriaRole.Main);
        foreach (var box in await main.Locator("input[type=checkbox]:visible").AllAsync()) await box.CheckAsync();
        foreach (var field in await main.Locator("input[type=text]:visible, input[type=email]:visible").AllAsync()) await field.FillAsync("canary@mail.example");
        var passwords = await main.Locator("input[type=password]:visible").AllAsync();
        foreach (var field in passwords) await field.FillAsync(AWaryPerson.Secret);
        if (passwords.Count > 0) await passwords[^1].PressAsync("Enter");
    }

    private bool IsOwn(string url) => new Uri(url).AbsolutePath == address.AbsolutePath;

    private bool IsLast(Microsoft.Playwright.IRequest request) =>
        request.Method == "POST" && System.Web.HttpUtility.ParseQueryString(new Uri(request.Url).Query)["handler"] == handler;

    private sealed record Tried(bool Works, IReadOnlyCollection<string> Scripts, string[] Fields);
}
