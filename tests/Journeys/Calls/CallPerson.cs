using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>One person's browser in a call, and what can be seen and done in it.</summary>
internal sealed class CallPerson(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>Keeps hold of the connections that the page makes, so that a test can look at their statistics.</summary>
    private const string Spy = """
        [globalThis.peers, globalThis.played, globalThis.sent] = [[], 0, 0];
        const play = HTMLMediaElement.prototype.play;
        HTMLMediaElement.prototype.play = function () { if (!this.muted) globalThis.played++; return play.call(this); };
        const replace = RTCRtpSender.prototype.replaceTrack;
        RTCRtpSender.prototype.replaceTrack = function (track) { if (track) globalThis.sent++; return replace.call(this, track); };
        globalThis.RTCPeerConnection = class extends RTCPeerConnection {
            constructor(it) { super(it); this.setting = it; globalThis.peers.push(this); }
        };
        globalThis.sockets = [];
        globalThis.WebSocket = class extends WebSocket {
            constructor(...it) { super(...it); globalThis.sockets.push(this); }
        };
        globalThis.tracks = [];
        const open = globalThis.MediaDevices?.prototype.getUserMedia;
        if (open) MediaDevices.prototype.getUserMedia = async function (it) {
            const stream = await open.call(this, it);
            globalThis.tracks.push(...stream.getTracks());
            return stream;
        };
        // A connection that is closed tells nothing any more: what it has brought stays counted.
        globalThis.received = async () => {
            const all = { bytes: 0, audio: 0, video: 0 };
            for (const peer of globalThis.peers) {
                const now = { bytes: 0, audio: 0, video: 0 };
                for (const s of (await peer.getStats()).values()) if (s.type === "inbound-rtp") {
                    now.bytes += s.bytesReceived;
                    if (s.kind === "audio") now.audio += s.bytesReceived; else now.video += s.framesDecoded ?? 0;
                }
                peer.brought ??= { bytes: 0, audio: 0, video: 0 };
                for (const what in now) all[what] += peer.brought[what] = Math.max(peer.brought[what], now[what]);
            }
            return all;
        };
        """;

    public IPage Page => page;

    public IBrowserContext Browser => context;

    public ILocator Room => page.Locator("[data-call]");

    public static async Task<CallPerson> Enter(Browsers browsers, CallHost host, Guid person, string query = "")
    {
        var entered = await Sign(browsers, host, person);
        await entered.Page.GotoAsync($"{host.Address}/call{query}");
        return entered;
    }

    /// <summary>The person's browser before any page.</summary>
    public static async Task<CallPerson> Sign(Browsers browsers, CallHost host, Guid person)
    {
        var context = await browsers.Person();
        await context.AddInitScriptAsync(Spy);
        await context.AddCookiesAsync([new() { Name = PersonScheme.Cookie, Value = person.ToString(), Url = host.Address }]);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>A browser of its own for the real pages, in English.</summary>
    public static async Task<CallPerson> In(Browsers browsers, string zone)
    {
        var context = await browsers.Person(new() { Locale = "en-GB", TimezoneId = zone });
        await context.AddInitScriptAsync(Spy);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>The same person on another page.</summary>
    public async Task<CallPerson> SecondPage()
    {
        var second = new CallPerson(context, await context.NewPageAsync());
        await second.Page.GotoAsync(page.Url);
        return second;
    }

    public Task Is(string state, int seconds = 15) =>
        Assertions.Expect(Room).ToHaveAttributeAsync("data-state", state, new() { Timeout = seconds * 1000 });

    /// <summary>Waits until more has arrived than when it was called, of both sound and picture.</summary>
    public Task Hears(int seconds = 15) => Rises("audio", seconds);

    public Task Sees(int seconds = 15) => Rises("video", seconds);

    /// <summary>How many devices this page has opened and not let go of.</summary>
    public Task<int> DevicesInUse() => page.EvaluateAsync<int>("() => tracks.filter(t => t.readyState === 'live').length");

    /// <summary>Waits until the page holds no way to the server any more, nor looks for one.</summary>
    public Task IsOffTheServer() => Poll.Until(
        () => page.EvaluateAsync<bool>("() => sockets.length > 0 && sockets.every(s => s.readyState === WebSocket.CLOSED)"),
        TimeSpan.FromSeconds(15),
        () => "The page is still connected with the server.");

    /// <summary>Waits until no picture has arrived for half a second.</summary>
    public Task SeesNothing(int seconds = 15) => page.WaitForFunctionAsync("""
        async () => {
            const before = (await received()).video;
            await new Promise(resolve => setTimeout(resolve, 500));
            return (await received()).video === before;
        }
        """, null, new() { Timeout = seconds * 1000, PollingInterval = 100 });

    /// <summary>The line of the description that counts negotiations; the rest of it grows while ways are found.</summary>
    public Task<string> Negotiated() => page.EvaluateAsync<string>("() => peers.at(-1).localDescription.sdp.match(/o=.*/)[0]");

    public Task<long> Received() => page.EvaluateAsync<long>("async () => (await received()).bytes");

    public Task Press(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>Asked from outside, because a page that runs no made-up code can't be made to wait for it.</summary>
    private async Task Rises(string what, int seconds)
    {
        var before = await Now();
        await Poll.Until(async () => await Now() > before, TimeSpan.FromSeconds(seconds), () => $"No more {what} arrives.");

        Task<double> Now() => page.EvaluateAsync<double>($"async () => (await received()).{what}");
    }
}
