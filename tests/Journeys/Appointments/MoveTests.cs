using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

[Collection(InTurn.AtMariesDoor)]
public sealed class MoveTests(Browsers browsers, HelpnetServer server)
{
    [Fact]
    public async Task A_client_moves_an_appointment_and_both_are_told_the_new_time()
    {
        await server.Up();
        await using var robin = await AClient.Booked(browsers, server);
        var before = await TimeOf(robin.Page);

        await robin.Page.Locator("summary").GetByText("Move the appointment").ClickAsync();
        await Obstacles.None(robin.Page);
        await robin.Page.GetByRole(AriaRole.Radio).Last.CheckAsync();
        await robin.Person.Press("Move the appointment");

        await Assertions.Expect(robin.Page.Locator("[data-part=facts] time").First).Not.ToHaveAttributeAsync("datetime", before);
        await server.Mails.Wait(robin.Person.Email, count: 3);
        Assert.Contains(await server.Mails.To(robin.Person.Email), mail => mail.Contains("SEQUENCE:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_counsellor_moves_an_appointment_to_a_time_outside_the_opening_hours()
    {
        await server.Up();
        await using var robin = await AClient.Booked(browsers, server);
        await using var marie = await ACounsellor.AtTheDashboard(browsers, server);
        await marie.Page.GotoAsync($"{server.Address}/appointments/{robin.Appointment}");
        var before = await TimeOf(marie.Page);

        await marie.Page.Locator("summary").GetByText("Termin verschieben").ClickAsync();
        await Obstacles.None(marie.Page);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(40 + Random.Shared.Next(200));
        await marie.Page.GetByLabel("Tag", new() { Exact = true }).FillAsync($"{day:yyyy-MM-dd}");
        await marie.Page.GetByLabel("Uhrzeit", new() { Exact = true }).FillAsync("03:07");
        await marie.Page.GetByRole(AriaRole.Button, new() { Name = "Auf diese Zeit verschieben" }).ClickAsync();

        await Assertions.Expect(marie.Page.Locator("[data-part=facts] time").First).Not.ToHaveAttributeAsync("datetime", before);
        await Assertions.Expect(marie.Page.Locator("[data-part=facts] time").First).ToContainTextAsync("03:07");
    }

    [Fact]
    public async Task Whoever_fills_in_a_move_while_the_client_comes_keeps_what_is_filled_in_and_is_told()
    {
        await server.Up();
        await using var robin = await AClient.Booked(browsers, server);
        await using var marie = await ACounsellor.AtTheDashboard(browsers, server);
        await marie.Page.GotoAsync($"{server.Address}/appointments/{robin.Appointment}");
        await marie.Page.Locator("summary").GetByText("Termin verschieben").ClickAsync();
        var time = marie.Page.GetByLabel("Uhrzeit", new() { Exact = true });
        await time.FillAsync("03:07");

        await robin.GoesToPay();
        await robin.Pays(AClient.Works);
        await robin.IsNext();

        await Assertions.Expect(marie.Page.GetByText("Dieser Termin hat sich inzwischen geändert.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(time).ToHaveValueAsync("03:07");
        await Obstacles.None(marie.Page);
        await marie.Page.GetByRole(AriaRole.Link, new() { Name = "Neu laden" }).ClickAsync();
        await Assertions.Expect(marie.Page.Locator("[data-part=facts]")).ToHaveAttributeAsync("data-status", "Waiting");
        await robin.Cancels();
    }

    private static async Task<string> TimeOf(IPage page) => (await page.Locator("[data-part=facts] time").First.GetAttributeAsync("datetime"))!;
}
