using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>A call that is led to in a tab behind another one.</summary>
public sealed class CallUnseenTests(Browsers browsers)
{
    /// <summary>A page behind another one, until somebody looks at it; what it opens before that is counted.</summary>
    private const string Behind = """
        [globalThis.isSeen, globalThis.openedUnseen] = [false, 0];
        Object.defineProperty(Document.prototype, "visibilityState", { get: () => globalThis.isSeen ? "visible" : "hidden" });
        const count = () => { if (!globalThis.isSeen) globalThis.openedUnseen++; };
        const ask = MediaDevices.prototype.getUserMedia;
        MediaDevices.prototype.getUserMedia = function (it) { count(); return ask.call(this, it); };
        globalThis.WebSocket = class extends WebSocket { constructor(...it) { super(...it); count(); } };
        """;

    private const string Look = "() => { isSeen = true; document.dispatchEvent(new Event('visibilitychange')); }";

    [Fact]
    public async Task A_page_that_nobody_sees_calls_for_the_person_and_enters_when_they_look()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await client.Page.AddInitScriptAsync(Behind);
        await client.Page.GotoAsync($"{host.Address}/call");
        await Assertions.Expect(client.Page).ToHaveTitleAsync("(1) You are expected");
        await counsellor.Is("alone");

        await client.Page.EvaluateAsync(Look);

        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await Assertions.Expect(client.Page).ToHaveTitleAsync("Call");
        Assert.Equal(0, await OpenedUnseen(client));
    }

    [Fact]
    public async Task A_call_stays_with_the_page_in_front_until_the_other_one_is_looked_at()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var front = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(front.Is("connected"), counsellor.Is("connected"));
        var behind = new CallPerson(front.Browser, await front.Browser.NewPageAsync());
        await behind.Page.AddInitScriptAsync(Behind);
        await behind.Page.GotoAsync(front.Page.Url);
        await Assertions.Expect(behind.Page).ToHaveTitleAsync("(1) You are expected");
        await Task.WhenAll(front.Is("connected"), front.Hears());

        await behind.Page.EvaluateAsync(Look);

        await Task.WhenAll(front.Is("elsewhere"), behind.Is("connected"));
        Assert.Equal(0, await OpenedUnseen(behind));
    }

    [Fact]
    public async Task Whoever_loads_a_call_again_is_not_held_up()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await client.Page.AddInitScriptAsync(Behind);

        await client.Page.ReloadAsync();

        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"), counsellor.Hears());
    }

    private static Task<int> OpenedUnseen(CallPerson person) => person.Page.EvaluateAsync<int>("openedUnseen");
}
