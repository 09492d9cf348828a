using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Counsellors;

/// <summary>Jonas Keller writes in a form while his session ends in another tab.</summary>
[Collection(InTurn.InJonasPractice)]
public sealed class SessionEndTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
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
}
