using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Helpnet.Journeys.Calls.Browsers))]

namespace Helpnet.Journeys.Calls;

/// <summary>One Chromium for all journeys, with made-up camera and microphone; each person gets a context of their own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection", "--no-sandbox",
        "--autoplay-policy=no-user-gesture-required",
    ];

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    }

    public async Task<IBrowserContext> Person(BrowserNewContextOptions? options = null)
    {
        var browser = await chromium.NewContextAsync(options);
        Trespasses.Watch(browser);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
