using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>A way between the two browsers that carries everything but the last words of who is there.</summary>
public sealed class CallSilenceTests(Browsers browsers)
{
    /// <summary>
    /// The first word on the channel is a nonce, the second the proof, the third says that the other's was heard. The page waits one second
    /// for each, not fifteen.
    /// </summary>
    private static string SwallowFrom(int first) => $"const first = {first};" + """
        const [wait, send, words] = [globalThis.setTimeout, RTCDataChannel.prototype.send, new WeakMap()];
        globalThis.setTimeout = (what, after, ...rest) => wait(what, after === 15_000 ? 1_000 : after, ...rest);
        RTCDataChannel.prototype.send = function (text) {
            const word = (words.get(this) ?? 0) + 1;
            words.set(this, word);
            const swallowed = this.label === "authentication" && word >= first && !localStorage.getItem("words-pass");
            if (!swallowed) send.call(this, text);
        };
        // It retries for a moment only: what it says then is kept.
        globalThis.said = [];
        addEventListener("DOMContentLoaded", () => {
            const room = document.querySelector("[data-call]");
            const sentence = room?.querySelector("[data-part=sentence]");
            if (sentence) new MutationObserver(() => said.push(room.dataset.state + ": " + sentence.textContent))
                .observe(room, { attributeFilter: ["data-state"], childList: true, characterData: true, subtree: true });
        });
        """;

    private const string PassAll = "() => localStorage.setItem('words-pass', 'yes')";

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_people_whose_words_never_arrive_are_asked_after_three_connections_and_meet_once_they_do(int firstSwallowed)
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await Sign(host, call.Client);
        await using var counsellor = await Sign(host, call.Counsellor);
        foreach (var person in new[] { client, counsellor }) await Enter(person, host, firstSwallowed);

        await BothGiveUp(client, counsellor);
        await HasSaid(client, "The connection to Ann was not complete.");
        await HasSaid(counsellor, "The connection to Ben was not complete.");
        foreach (var person in new[] { client, counsellor }) await NothingPlayedOrSent(person);

        await MeetNow(client, counsellor);
    }

    [Fact]
    public async Task When_one_side_hears_no_proof_neither_plays_or_sends_anything_and_both_give_up()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await Sign(host, call.Client);
        await using var counsellor = await Sign(host, call.Counsellor);
        await Enter(client, host, firstSwallowed: int.MaxValue);
        await Enter(counsellor, host, firstSwallowed: 2);

        await BothGiveUp(client, counsellor);
        foreach (var person in new[] { client, counsellor }) await NothingPlayedOrSent(person);

        await MeetNow(client, counsellor);
    }

    /// <summary>Somebody's word is always the last one, and whoever said it can't know whether it arrived: they are told when it did not.</summary>
    [Fact]
    public async Task When_only_the_last_word_is_missing_whoever_said_it_stops_with_the_side_that_plays_and_sends_nothing()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await Sign(host, call.Client);
        await using var counsellor = await Sign(host, call.Counsellor);
        await Enter(client, host, firstSwallowed: int.MaxValue);
        await Enter(counsellor, host, firstSwallowed: 3);

        await BothGiveUp(client, counsellor);
        await NothingPlayedOrSent(client);
        Assert.Equal(0, await counsellor.Received());
        Assert.Equal(0, await counsellor.DevicesInUse());

        await MeetNow(client, counsellor);
    }

    private Task<CallPerson> Sign(CallHost host, Guid person) => CallPerson.Sign(browsers, host, person);

    /// <summary>The way back into the room leads to the page of this test as well.</summary>
    private static async Task Enter(CallPerson person, CallHost host, int firstSwallowed)
    {
        await person.Page.AddInitScriptAsync(SwallowFrom(firstSwallowed));
        await person.Page.RouteAsync("**/consultation/*", route => route.ContinueAsync(new() { Url = $"{host.Address}/call" }));
        await person.Page.GotoAsync($"{host.Address}/call");
    }

    private static Task TryAgain(CallPerson person) => person.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();

    private static async Task HasSaid(CallPerson person, string sentence) =>
        Assert.Contains($"retrying: {sentence}", string.Join('\n', await person.Page.EvaluateAsync<string[]>("() => said")), StringComparison.Ordinal);

    private static Task Says(CallPerson person, string text) => Assertions.Expect(person.Page.GetByText(text)).ToBeVisibleAsync();

    /// <summary>After the same connections on both sides, since neither counts a silence alone.</summary>
    private static async Task BothGiveUp(CallPerson client, CallPerson counsellor)
    {
        await Task.WhenAll(client.Is("unproven"), counsellor.Is("unproven"));
        await Says(client, "We could not connect you with Ann: the other end did not answer");
        await Says(counsellor, "We could not connect you with Ben: the other end did not answer");
        foreach (var person in new[] { client, counsellor })
        {
            Assert.Equal(3, await person.Page.EvaluateAsync<int>("() => peers.length"));
            await person.IsOffTheServer();
        }
    }

    private static async Task MeetNow(CallPerson client, CallPerson counsellor)
    {
        foreach (var person in new[] { client, counsellor }) await person.Page.EvaluateAsync(PassAll);
        await Task.WhenAll(TryAgain(client), TryAgain(counsellor));
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());
    }

    private static async Task NothingPlayedOrSent(CallPerson person)
    {
        Assert.True(await person.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=remote]').srcObject === null"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => played + sent"));
    }
}
