using System.Collections.Concurrent;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

/// <summary>A counsellor with a room, whose every password is one that would be recognised anywhere, in a browser that notes all it sends.</summary>
public sealed class AWaryPerson(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    public const string Secret = "Zebra-7-canary-lantern!";

    private readonly ConcurrentQueue<string> sent = new();

    public IBrowserContext Browser { get; private set; } = null!;

    /// <summary>The mailed link to the page that sets a new password.</summary>
    public Uri ResetLink { get; private set; } = null!;

    /// <summary>What was sent with the password in it.</summary>
    public IEnumerable<string> Leaks => sent.Where(request => Uri.UnescapeDataString(request.Replace('+', ' ')).Contains("canary-lantern", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        await server.Up();
        Browser = await browsers.Person(new() { Locale = "en-GB" });
        Notes(Browser);
        var robin = new APerson(await Browser.NewPageAsync(), server.Address) { Password = Secret };
        await robin.Registers();
        await robin.Confirms(await server.Mails.Link(robin.Email, "/accounts/confirm"));
        await robin.SignsIn(robin.UserName);
        await robin.Press("Set up a practice");
        await robin.Open("/practice/room");
        await robin.Page.GetByLabel("Room password", new() { Exact = true }).FillAsync(Secret);
        await robin.Page.GetByLabel("Room password once more").FillAsync(Secret);
        await robin.Press("Set the room password");
        await robin.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/practice/room", new() { Timeout = 20_000 });
        await robin.Open("/accounts/forgotten");
        await robin.Page.GetByLabel("User name or e-mail address").FillAsync(robin.UserName);
        await robin.Press("Send the link");
        ResetLink = new(await server.Mails.Link(robin.Email, "/accounts/reset"));
    }

    public ValueTask DisposeAsync() => Browser.DisposeAsync();

    internal void Notes(IBrowserContext browser) => browser.Request += (_, request) => sent.Enqueue($"{request.Method} {request.Url} {request.PostData}");
}
