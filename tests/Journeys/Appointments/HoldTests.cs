using System.Globalization;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A time that is kept for a visitor who has not signed in, on a day that no other journey needs.</summary>
[Collection(InTurn.AtMariesDoor)]
public sealed class HoldTests(Browsers browsers, HelpnetServer server)
{
    /// <summary>What the page would send when it is left; a browser may deliver it at any time.</summary>
    private const string KeepBeacon = "() => { globalThis.name = new URLSearchParams(new FormData(document.querySelector('#let-go'))).toString(); }";

    private const string SendBeacon = """
        () => fetch(document.querySelector("#let-go").action, { method: "POST", body: new URLSearchParams(globalThis.name) }).then(answer => answer.status)
        """;

    [Fact]
    public async Task A_hold_outlives_a_reload_and_ends_when_the_page_is_left()
    {
        await server.Up();
        await using var robin = new AClient(await CallPerson.In(browsers, "Europe/London"), server);
        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
        await robin.Page.WaitForURLAsync("**/book/**");
        var start = AClient.StartOf(robin.Page.Url);
        var address = robin.Page.Url.Split("start=")[0] + "start=" + start.AddDays(5).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        await robin.Page.GotoAsync(address);
        await IsKept(robin.Page);

        await robin.Page.EvaluateAsync(KeepBeacon);
        await robin.Page.ReloadAsync();
        await IsKept(robin.Page);
        Assert.Equal(200, await robin.Page.EvaluateAsync<int>(SendBeacon));

        await using var other = await browsers.Person(new() { Locale = "en-GB" });
        var page = await other.NewPageAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The next free times" })).ToBeVisibleAsync();

        await robin.Person.Open("/help");
        await Poll.Until(async () =>
        {
            await page.GotoAsync(address);
            return await page.GetByText("Kept for you:").CountAsync() == 1;
        }, TimeSpan.FromSeconds(20), () => "The slot is still kept for somebody who has left.");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).Last.ClickAsync();
        await page.WaitForURLAsync("**/counsellors/*");
    }

    private static Task IsKept(IPage page) => Assertions.Expect(page.GetByText("Kept for you:")).ToBeVisibleAsync();
}
