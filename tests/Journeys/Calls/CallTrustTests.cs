using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallTrustTests(Browsers browsers)
{
    [Fact]
    public async Task A_server_that_connects_both_with_itself_and_carries_their_proofs_gets_no_call()
    {
        var call = new ACall();
        await using var middle = new MiddleServer(call);
        await using var host = await CallHost.Start(call, meddler: middle);
        await middle.Open(browsers, host);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);

        await Task.WhenAll(client.Is("untrusted"), counsellor.Is("untrusted"));

        Assert.Equal(4, await middle.Carried());
        await NothingWasHeard(client, "Ann");
        await NothingWasHeard(counsellor, "Ben");
    }

    [Fact]
    public async Task A_server_that_puts_in_certificates_which_nobody_holds_gets_no_call()
    {
        var call = new ACall();
        var server = new LyingServer();
        await using var host = await CallHost.Start(call, meddler: server);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);

        // Whoever finds it first breaks the handshake off: the other may learn only that nobody is there any more.
        await await Task.WhenAny(client.Is("untrusted"), counsellor.Is("untrusted"));
        await Task.WhenAll(IsWithoutACall(client), IsWithoutACall(counsellor));

        Assert.True(server.Rewritten >= 2);
        await NothingWasPlayed(client);
        await NothingWasPlayed(counsellor);
    }

    [Fact]
    public async Task Somebody_without_the_other_persons_key_gets_no_call_although_the_connection_stands()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        var another = Uri.EscapeDataString(Convert.ToBase64String(new byte[32]));
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, $"?key={another}");

        await Task.WhenAll(client.Is("untrusted"), counsellor.Is("untrusted"));

        await NothingWasHeard(client, "Ann");
        await NothingWasHeard(counsellor, "Ben");
    }

    [Fact]
    public async Task Whoever_finds_the_other_false_is_gone_for_them_too()
    {
        const string FalseProof = """
            const [send, words] = [RTCDataChannel.prototype.send, new WeakMap()];
            RTCDataChannel.prototype.send = function (text) {
                const word = (words.get(this) ?? 0) + 1;
                words.set(this, word);
                send.call(this, this.label === "authentication" && word === 2 ? "false" : text);
            };
            """;
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        await counsellor.Page.AddInitScriptAsync(FalseProof);
        await counsellor.Page.GotoAsync($"{host.Address}/call");

        await client.Is("untrusted");
        await counsellor.Is("alone");

        await NothingWasHeard(client, "Ann");
        Assert.Equal(0, await counsellor.Page.EvaluateAsync<int>("() => played + sent"));
    }

    private static Task IsWithoutACall(CallPerson person) =>
        Assertions.Expect(person.Page.Locator("[data-call]")).ToHaveAttributeAsync("data-state", new Regex("^(untrusted|alone)$"), new() { Timeout = 15_000 });

    private static async Task NothingWasHeard(CallPerson person, string peer)
    {
        await Assertions.Expect(person.Page.GetByText($"the other end could not show that it is {peer}")).ToBeVisibleAsync();
        await NothingWasPlayed(person);
    }

    private static async Task NothingWasPlayed(CallPerson person)
    {
        Assert.True(await person.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=remote]').srcObject === null"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => played"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => sent"));
    }
}
