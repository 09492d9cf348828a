using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Counsellors;

/// <summary>Jonas Keller, whose session ends in another tab while he writes in a form, or by the quick exit.</summary>
[Collection(InTurn.InJonasPractice)]
public sealed class SessionEndTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    /// <summary>While the next page is still on its way, which lets nobody look into this one, it is looked at and tells what it shows and has kept.</summary>
    private const string LeaveAndLookBack = """
        () => {
            setTimeout(() => {
                dispatchEvent(new Event("focus"));
                navigator.sendBeacon(`/left-with-${encodeURIComponent(document.title)}-${localStorage.length}`);
            }, 300);
            document.querySelector("#quick-exit").click();
        }
        """;

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_form_keeps_what_was_typed_says_that_nobody_is_heard_knocking_and_hears_again_after_signing_in_beside_it()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await jonas.SignsIn("jonas.keller");
        await jonas.Open("/practice/place?lang=en");
        await jonas.Page.GetByLabel("Latitude").FillAsync("46.5");
        var ended = jonas.Page.GetByText("Your session has ended");

        var beside = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await beside.Open("/accounts/sign-out");
        await beside.Press("Sign out");

        await Assertions.Expect(ended).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await beside.SignsIn("jonas.keller");
        await Assertions.Expect(ended).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(jonas.Page.GetByLabel("Latitude")).ToHaveValueAsync("46.5");
    }

    [Fact]
    public async Task Nothing_of_a_page_comes_back_after_the_quick_exit_while_the_next_one_takes_its_time()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await jonas.SignsIn("jonas.keller");
        await jonas.Open("/practice/place");
        var looked = new TaskCompletionSource();
        await browser.RouteAsync(Harmless.Address, async route =>
        {
            await looked.Task;
            await route.FulfillAsync(Harmless.Page);
        });
        var told = jonas.Page.WaitForRequestAsync("**/left-with-*");
        await jonas.Page.EvaluateAsync(LeaveAndLookBack);

        var stays = (await told).Url;

        looked.SetResult();
        Assert.EndsWith($"/left-with-{Uri.EscapeDataString("…")}-0", stays);
        await Harmless.IsReached(jonas.Page);
    }
}
