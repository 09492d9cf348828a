using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

public sealed class MoveTests(Browsers browsers, HelpnetServer server)
{
    [Fact]
    public async Task A_client_moves_an_appointment_and_both_are_told_the_new_time()
    {
        await server.Up();
        await using var robin = await AClient.Registered(browsers, server);
        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
        await robin.SignsInToBook();
        await robin.Books();
        var before = await TimeOf(robin.Page);

        await robin.Page.Locator("summary").GetByText("Move the appointment").ClickAsync();
        await Obstacles.None(robin.Page);
        await robin.Page.GetByRole(AriaRole.Radio).Last.CheckAsync();
        await robin.Person.Press("Move the appointment");

        await Assertions.Expect(robin.Page.Locator("[data-part=facts] time").First).Not.ToHaveAttributeAsync("datetime", before);
        await server.Mails.Wait(robin.Person.Email, count: 3);
        Assert.Contains(await server.Mails.To(robin.Person.Email), mail => mail.Contains("SEQUENCE:1", StringComparison.Ordinal));
    }

    private static async Task<string> TimeOf(IPage page) => (await page.Locator("[data-part=facts] time").First.GetAttributeAsync("datetime"))!;
}
