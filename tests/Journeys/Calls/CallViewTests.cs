using Helpnet.Journeys.Look;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>How a call fills the screen, and what it says of its connection.</summary>
public sealed class CallViewTests(Browsers browsers) : TwoInACall(browsers)
{
    private const string FillsTheScreen = "() => document.fullscreenElement === document.querySelector('[data-call]')";

    /// <summary>Escape is heard by the browser's own window, which a browser without one lacks.</summary>
    private const string AsByTheBrowsersOwnKey = "() => document.exitFullscreen()";
    private const string FillsNothing = "() => document.fullscreenElement === null";

    [Fact]
    public async Task The_call_fills_the_screen_until_the_person_or_its_end_takes_it_back()
    {
        await FillTheScreen();
        await Client.Sees();
        await Client.Press("Leave full screen");
        await Client.Page.WaitForFunctionAsync(FillsNothing);

        await FillTheScreen();
        await Client.Page.EvaluateAsync(AsByTheBrowsersOwnKey);

        await FillTheScreen();
        await Counsellor.Press("Leave");
        await Counsellor.Press("End the consultation");
        await Client.Is("ended");
        await Client.Page.WaitForFunctionAsync(FillsNothing);
    }

    [Fact]
    public async Task An_Escape_that_ended_full_screen_counts_among_the_three_that_lead_out()
    {
        await Harmless.StandsIn(Client.Browser);
        await FillTheScreen();

        // The third leads away from the page that would have answered whoever waited for it.
        await Client.Page.EvaluateAsync("""
            () => {
                document.addEventListener("fullscreenchange", () => {
                    for (let i = 0; i < 2; i++) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
                });
                document.exitFullscreen();
            }
            """);

        await Harmless.IsReached(Client.Page);
    }

    [Fact]
    public async Task The_screen_stays_filled_while_the_other_side_is_out()
    {
        await FillTheScreen();

        await Counsellor.Press("Leave");
        await Counsellor.Press("Go out");
        await Client.Is("alone");
        await Counsellor.Page.ReloadAsync();
        await Task.WhenAll(Client.Is("connected"), Counsellor.Is("connected"), Client.Sees());

        Assert.True(await Client.Page.EvaluateAsync<bool>(FillsTheScreen));
    }

    [Fact]
    public async Task What_arrives_of_the_other_side_is_said_in_words()
    {
        await Says("Connection good");

        await Stop("video");
        await Says("Connection weak, picture paused");

        await Stop("audio");
        await Says("Nothing is arriving just now");
        await Assertions.Expect(Client.Page.Locator("[data-part=quality-said]")).ToHaveTextAsync("Nothing is arriving just now", new() { Timeout = 20_000 });
    }

    private async Task FillTheScreen()
    {
        await Client.Press("Full screen");
        await Client.Page.WaitForFunctionAsync(FillsTheScreen);
    }

    private Task Says(string quality) =>
        Assertions.Expect(Client.Page.Locator("[data-part=quality]")).ToHaveTextAsync(quality, new() { Timeout = 20_000 });

    /// <summary>Nothing of it gets through any more, although it is on.</summary>
    private Task Stop(string kind) => Counsellor.Page.EvaluateAsync(
        "kind => peers.at(-1).getSenders().find(sender => sender.track?.kind === kind).replaceTrack(null)", kind);
}
