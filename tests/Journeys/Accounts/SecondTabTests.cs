using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

public sealed class SecondTabTests(Browsers browsers, HelpnetServer server)
{
    [Fact]
    public async Task Whoever_has_signed_in_on_another_page_meanwhile_is_told_to_load_this_one_again()
    {
        await server.Up();
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var (here, there) = (APerson.Jonas(await browser.NewPageAsync(), server.Address), APerson.Jonas(await browser.NewPageAsync(), server.Address));
        await here.Open("/accounts/sign-in");
        await there.SignsIn("jonas.keller");

        await here.TriesToSignIn("jonas.keller");

        await Assertions.Expect(here.Page.GetByText("You have signed in or out on another page")).ToBeVisibleAsync();
    }
}
