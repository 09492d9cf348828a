using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Helpnet.Journeys.Calls.Browsers))]

namespace Helpnet.Journeys.Calls;

/// <summary>One Chromium for all journeys, with made-up cameras and microphones; each person gets a context of their own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--use-fake-device-for-media-stream=device-count=3", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection", "--no-sandbox",
        "--autoplay-policy=no-user-gesture-required",
    ];

    /// <summary>The one that draws no window, if it is there.</summary>
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private readonly Lazy<Task<IBrowser>> chromium;
    private readonly Lazy<Browsers> elsewhere = new(() => new());
    private readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);

    public Browsers() => chromium = new(Launch);

    /// <summary>Another Chromium, as on the other person's machine; it starts when somebody first asks for it.</summary>
    public Browsers Elsewhere => elsewhere.Value;

    public async ValueTask InitializeAsync()
    {
        // Two journeys at a time, each with servers and browsers, may have to share two processors with others.
        Assertions.SetDefaultExpectTimeout(15_000);
        await chromium.Value;
    }

    public async Task<IBrowserContext> Person(BrowserNewContextOptions? options = null)
    {
        var browser = await (await chromium.Value).NewContextAsync(options);
        Trespasses.Watch(browser);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (elsewhere.IsValueCreated) await Elsewhere.DisposeAsync();
        if (chromium.IsValueCreated) await (await chromium.Value).DisposeAsync();
        if (playwright.IsValueCreated) (await playwright.Value).Dispose();
    }

    private async Task<IBrowser> Launch() =>
        await (await playwright.Value).Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(Shell) ? Shell : "/usr/bin/chromium", Args = Flags });
}
