namespace Helpnet.Journeys.Calls;

public sealed class CallThroughRelayTests(Browsers browsers)
{
    /// <summary>The kind of path in use, as this side's end of it: type and protocol to the relay.</summary>
    private const string Path = """
        async () => {
            const stats = [...(await peers.at(-1).getStats()).values()];
            const pair = stats.find(s => s.type === "candidate-pair" && s.nominated && s.state === "succeeded");
            const end = stats.find(s => s.id === pair.localCandidateId);
            return `${end.candidateType} ${end.relayProtocol ?? "none"}`;
        }
        """;

    private const string Candidates = "() => [...peers.at(-1).localDescription.sdp.matchAll(/ typ (\\w+)/g)].map(m => m[1])";

    [Theory]
    [InlineData(true, "relay udp")]
    [InlineData(false, "relay tcp")]
    public async Task A_clients_address_is_hidden_where_there_is_a_relay(bool udp, string path)
    {
        var call = new ACall();
        await using var relay = await Coturn.Start(udp);
        await using var host = await CallHost.Start(call, relay.Relay);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, "?direct=false");
        await Task.WhenAll(client.Is("connected", 30), counsellor.Is("connected", 30));

        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());

        foreach (var person in new[] { client, counsellor })
        {
            Assert.Equal(path, await person.Page.EvaluateAsync<string>(Path));
            Assert.All(await person.Page.EvaluateAsync<string[]>(Candidates), type => Assert.Equal("relay", type));
            Assert.DoesNotContain("raddr 127", await person.Page.EvaluateAsync<string>("() => peers.at(-1).localDescription.sdp"));
        }
    }

    [Fact]
    public async Task A_clients_address_is_hidden_also_when_only_the_page_said_that_there_is_a_relay()
    {
        var call = new ACall();
        await using var relay = await Coturn.Start();
        await using var host = await CallHost.Start(call, relay.Relay, new NoIce());
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);

        await Task.WhenAll(client.Is("connected", 30), counsellor.Is("connected", 30));

        Assert.Equal("relay udp", await client.Page.EvaluateAsync<string>(Path));
        Assert.All(await client.Page.EvaluateAsync<string[]>(Candidates), type => Assert.Equal("relay", type));
    }

    [Fact]
    public async Task Who_chooses_to_connect_directly_does()
    {
        var call = new ACall();
        await using var relay = await Coturn.Start();
        await using var host = await CallHost.Start(call, relay.Relay);
        await using var client = await CallPerson.Enter(browsers, host, call.Client, "?direct=true");
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));

        // Its own address, as it knows it or as the other side saw it; no relay either way.
        Assert.EndsWith(" none", await client.Page.EvaluateAsync<string>(Path), StringComparison.Ordinal);
    }
}
