using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>Other devices than those a call began with, while it goes on.</summary>
public sealed class CallDevicesTests(Browsers browsers) : IAsyncLifetime
{
    /// <summary>A browser whose person picked the last camera when it asked, whatever the page had in mind.</summary>
    private const string PicksTheLastCamera = """
        const ask = MediaDevices.prototype.getUserMedia;
        MediaDevices.prototype.getUserMedia = async function (it) {
            const cameras = (await this.enumerateDevices()).filter(device => device.kind === "videoinput");
            return ask.call(this, it.video ? { video: { ...it.video, deviceId: { exact: cameras.at(-1).deviceId } } } : it);
        };
        """;

    /// <summary>The name of what the connection encodes now, not only of what it was given.</summary>
    private const string Sends = """
        async kind => {
            for (const { track } of peers.at(-1).getSenders()) {
                if (track?.kind !== kind) continue;
                const sources = [...(await peers.at(-1).getStats()).values()].filter(s => s.type === "media-source" && s.kind === kind);
                if (sources.some(s => s.trackIdentifier === track.id)) return track.label;
            }
            return "";
        }
        """;

    private readonly ACall call = new();
    private CallHost host = null!;
    private CallPerson client = null!;
    private CallPerson counsellor = null!;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        client = await CallPerson.Sign(browsers, host, call.Client);
        counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await counsellor.DisposeAsync();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("Which camera", "video")]
    [InlineData("Which microphone", "audio")]
    public async Task Another_device_is_sent_from_then_on_without_a_new_negotiation_and_after_a_reload(string list, string kind)
    {
        await Connect();
        var (before, negotiated) = (await Sent(kind), await client.Negotiated());

        var chosen = await Choose(list);

        Assert.NotEqual(before, chosen);
        await Poll.Until(async () => await Sent(kind) == chosen, TimeSpan.FromSeconds(10), () => $"{chosen} is not sent.");
        await Task.WhenAll(counsellor.Hears(), counsellor.Sees());
        Assert.Equal(2, await client.DevicesInUse());
        Assert.Equal(negotiated, await client.Negotiated());

        await client.Page.ReloadAsync();
        await Task.WhenAll(client.Is("connected"), counsellor.Hears(), counsellor.Sees());
        Assert.Equal(chosen, await Sent(kind));
    }

    [Fact]
    public async Task The_other_side_is_heard_through_another_speaker()
    {
        await Connect();

        await Choose("Which speaker");

        var speaker = await client.Page.GetByLabel("Which speaker").InputValueAsync();
        Assert.Equal(speaker, await client.Page.EvaluateAsync<string>("() => document.querySelector('[data-part=remote]').sinkId"));
        await client.Hears();
    }

    [Fact]
    public async Task A_camera_that_was_picked_when_the_browser_asked_is_the_one_shown_as_chosen()
    {
        await client.Page.AddInitScriptAsync(PicksTheLastCamera);
        await Connect();

        await client.Press("Devices");

        await Assertions.Expect(client.Page.GetByLabel("Which camera").Locator("option:checked")).ToHaveTextAsync(await Sent("video"));
    }

    private async Task Connect()
    {
        await client.Page.GotoAsync($"{host.Address}/call");
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
    }

    /// <summary>Takes the last of a list, and tells its name. The made-up camera in the middle brings depth, not a picture.</summary>
    private async Task<string> Choose(string list)
    {
        await client.Press("Devices");
        var select = client.Page.GetByLabel(list);
        var last = await select.Locator("option").Last.InnerTextAsync();
        await select.SelectOptionAsync(new SelectOptionValue { Label = last });
        await client.Press("Close");
        return last;
    }

    private Task<string> Sent(string kind) => client.Page.EvaluateAsync<string>(Sends, kind);
}
