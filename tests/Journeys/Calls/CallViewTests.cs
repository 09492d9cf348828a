using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>How a call fills the screen, and what it says of its connection.</summary>
public sealed class CallViewTests(Browsers browsers) : IAsyncLifetime
{
    private const string FillsTheScreen = "() => document.fullscreenElement === document.querySelector('[data-call]')";
    /// <summary>Escape is heard by the browser's own window, which a browser without one lacks.</summary>
    private const string AsByTheBrowsersOwnKey = "() => document.exitFullscreen()";
    private const string FillsNothing = "() => document.fullscreenElement === null";

    private readonly ACall call = new();
    private CallHost host = null!;
    private CallPerson client = null!;
    private CallPerson counsellor = null!;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        client = await CallPerson.Enter(browsers, host, call.Client);
        counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await counsellor.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_call_fills_the_screen_until_the_person_or_its_end_takes_it_back()
    {
        await FillTheScreen();
        await client.Sees();
        await client.Press("Leave full screen");
        await client.Page.WaitForFunctionAsync(FillsNothing);

        await FillTheScreen();
        await client.Page.EvaluateAsync(AsByTheBrowsersOwnKey);

        await FillTheScreen();
        await counsellor.Press("Leave");
        await counsellor.Press("End the consultation");
        await client.Is("ended");
        await client.Page.WaitForFunctionAsync(FillsNothing);
    }

    [Fact]
    public async Task The_screen_stays_filled_while_the_other_side_is_out()
    {
        await FillTheScreen();

        await counsellor.Press("Leave");
        await counsellor.Press("Go out");
        await client.Is("alone");
        await counsellor.Page.ReloadAsync();
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"), client.Sees());

        Assert.True(await client.Page.EvaluateAsync<bool>(FillsTheScreen));
    }

    [Fact]
    public async Task What_arrives_of_the_other_side_is_said_in_words()
    {
        await Says("Connection good");

        await Stop("video");
        await Says("Connection weak, picture paused");

        await Stop("audio");
        await Says("Nothing is arriving just now");
    }

    private async Task FillTheScreen()
    {
        await client.Press("Full screen");
        await client.Page.WaitForFunctionAsync(FillsTheScreen);
    }

    private Task Says(string quality) =>
        Assertions.Expect(client.Page.GetByText(quality, new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 20_000 });

    /// <summary>Nothing of it gets through any more, although it is on.</summary>
    private Task Stop(string kind) => counsellor.Page.EvaluateAsync(
        "kind => peers.at(-1).getSenders().find(sender => sender.track?.kind === kind).replaceTrack(null)", kind);
}
