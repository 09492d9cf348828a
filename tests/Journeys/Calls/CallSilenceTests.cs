using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>A way between the two browsers that carries everything but the proofs of who is there.</summary>
public sealed class CallSilenceTests(Browsers browsers)
{
    /// <summary>The first word on the channel is a nonce, the second the proof. The page waits one second for it, not fifteen.</summary>
    private const string SwallowProofs = """
        const [wait, send, words] = [globalThis.setTimeout, RTCDataChannel.prototype.send, new WeakMap()];
        globalThis.setTimeout = (what, after, ...rest) => wait(what, after === 15_000 ? 1_000 : after, ...rest);
        RTCDataChannel.prototype.send = function (text) {
            const word = (words.get(this) ?? 0) + 1;
            words.set(this, word);
            const swallowed = this.label === "authentication" && word === 2 && !localStorage.getItem("proofs-pass");
            if (!swallowed) send.call(this, text);
        };
        """;

    private const string PassProofs = "() => localStorage.setItem('proofs-pass', 'yes')";

    [Fact]
    public async Task Two_people_whose_proofs_never_arrive_are_asked_after_three_connections_and_meet_once_they_do()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await Sign(host, call.Client);
        await using var counsellor = await Sign(host, call.Counsellor);
        foreach (var person in new[] { client, counsellor })
        {
            await person.Page.AddInitScriptAsync(SwallowProofs);
            await Enter(person, host);
        }

        await Task.WhenAll(client.Is("retrying"), counsellor.Is("retrying"));
        await Task.WhenAll(
            Says(client, "The connection to Ann was not complete."),
            Says(counsellor, "The connection to Ben was not complete."));
        await Task.WhenAll(client.Is("unproven"), counsellor.Is("unproven"));
        await Says(client, "We could not connect you with Ann: the other end did not answer");
        await Says(counsellor, "We could not connect you with Ben: the other end did not answer");
        foreach (var person in new[] { client, counsellor })
        {
            await NothingPlayed(person);
            Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => sent"));
            Assert.Equal(3, await person.Page.EvaluateAsync<int>("() => peers.length"));
            await person.Page.EvaluateAsync(PassProofs);
        }

        await Task.WhenAll(TryAgain(client), TryAgain(counsellor));
        await Meet(client, counsellor);
    }

    [Fact]
    public async Task Whoever_hears_no_proof_gives_and_plays_nothing_although_the_other_side_has_heard_theirs()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await Sign(host, call.Client);
        await using var counsellor = await Sign(host, call.Counsellor);
        await client.Page.AddInitScriptAsync(SwallowProofs + "localStorage.setItem('proofs-pass', 'yes');");
        await counsellor.Page.AddInitScriptAsync(SwallowProofs);
        await Enter(client, host);
        await Enter(counsellor, host);

        await client.Is("unproven");
        await Says(client, "We could not connect you with Ann: the other end did not answer");
        await counsellor.Is("recovering");
        await Says(counsellor, "The connection to Ben is interrupted.");
        await NothingPlayed(client);
        Assert.Equal(0, await client.Page.EvaluateAsync<int>("() => sent"));
        Assert.Equal(0, await counsellor.Received());

        await counsellor.Page.EvaluateAsync(PassProofs);
        await TryAgain(client);
        await Meet(client, counsellor);
    }

    private Task<CallPerson> Sign(CallHost host, Guid person) => CallPerson.Sign(browsers, host, person);

    /// <summary>The way back into the room leads to the page of this test as well.</summary>
    private static async Task Enter(CallPerson person, CallHost host)
    {
        await person.Page.RouteAsync("**/consultation/*", route => route.ContinueAsync(new() { Url = $"{host.Address}/call" }));
        await person.Page.GotoAsync($"{host.Address}/call");
    }

    private static Task TryAgain(CallPerson person) => person.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();

    private static Task Says(CallPerson person, string text) => Assertions.Expect(person.Page.GetByText(text)).ToBeVisibleAsync();

    private static async Task Meet(CallPerson client, CallPerson counsellor)
    {
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());
    }

    private static async Task NothingPlayed(CallPerson person)
    {
        Assert.True(await person.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=remote]').srcObject === null"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => played"));
    }
}
