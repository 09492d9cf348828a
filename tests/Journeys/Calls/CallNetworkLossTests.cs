using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

[Trait("Takes", "minutes")]
public sealed class CallNetworkLossTests(Browsers browsers)
{
    private const string HalfAMinute = "() => new Promise(resolve => setTimeout(resolve, 30_000))";

    [Fact]
    public async Task A_call_comes_back_by_itself_after_half_a_minute_without_any_network()
    {
        var call = new ACall();
        await using var relay = await Coturn.Start(udp: false);
        await using var toRelay = new Wire(relay.Port);
        await using var host = await CallHost.Start(call, relay.Through(toRelay.Port));
        await using var toServer = new Wire(new Uri(host.Address).Port);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        await client.Page.GotoAsync($"http://127.0.0.1:{toServer.Port}/call");
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, "?direct=true");
        await Task.WhenAll(client.Is("connected", 30), counsellor.Is("connected", 30));
        await Task.WhenAll(client.Hears(), counsellor.Hears());

        toServer.Cut();
        toRelay.Cut();
        await Task.WhenAll(client.Page.EvaluateAsync(HalfAMinute), client.Is("recovering", 30), counsellor.Is("recovering", 30));
        await Assertions.Expect(counsellor.Page.GetByText("The connection to Ben is interrupted.")).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.GetByText("The server can’t be reached just now.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        toRelay.Mend();
        toServer.Mend();

        await Task.WhenAll(client.Is("connected", 60), counsellor.Is("connected", 60));
        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());
        await Assertions.Expect(client.Page.GetByText("The server can’t be reached just now.")).ToBeHiddenAsync(new() { Timeout = 30_000 });
    }

    /// <summary>The server stays within reach, so nobody joins anew: the two browsers alone have to find a way again.</summary>
    [Fact]
    public async Task A_call_whose_sound_and_picture_alone_are_cut_finds_a_new_way_by_itself()
    {
        var call = new ACall();
        await using var relay = await Coturn.Start(udp: false);
        await using var toRelay = new Wire(relay.Port);
        await using var host = await CallHost.Start(call, relay.Through(toRelay.Port));
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, "?direct=true");
        await Task.WhenAll(client.Is("connected", 30), counsellor.Is("connected", 30));

        toRelay.Cut();
        await Task.WhenAll(client.Is("recovering", 30), counsellor.Is("recovering", 30));
        toRelay.Mend();

        await Task.WhenAll(client.Is("connected", 60), counsellor.Is("connected", 60));
        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());
    }
}
