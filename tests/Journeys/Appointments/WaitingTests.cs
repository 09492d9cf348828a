using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A wait at the door that is interrupted by the network, and then by the person.</summary>
[Trait("Takes", "minutes")]
[Collection(InTurn.AtMariesDoor)]
public sealed class WaitingTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string HalfAMinute = "() => new Promise(resolve => setTimeout(resolve, 30_000))";

    private AClient robin = null!;
    private ACounsellor marie = null!;
    private Wire wire = null!;

    private ILocator Interrupted => robin.Page.GetByText("Your place is kept for a minute");

    public async ValueTask InitializeAsync()
    {
        await server.Up();
        wire = new(new Uri(server.Address).Port);
        marie = await ACounsellor.AtTheDashboard(browsers, server);
        robin = await AClient.Booked(browsers, server);
        await robin.GoesToPay();
        await robin.Pays(AClient.Works);
        await robin.IsNext();
        await robin.Page.GotoAsync($"http://127.0.0.1:{wire.Port}/waiting-room/{robin.Appointment}");
        await robin.IsNext();
        await marie.SeesWaiting("Robin");
    }

    public async ValueTask DisposeAsync()
    {
        await robin.DisposeAsync();
        await marie.DisposeAsync();
        await wire.DisposeAsync();
    }

    [Fact]
    public async Task A_place_is_kept_through_half_a_minute_without_network_and_after_a_quick_exit_calmly_given_up()
    {
        wire.Cut();
        await robin.Page.EvaluateAsync(HalfAMinute);
        await Assertions.Expect(Interrupted).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await marie.SeesWaiting("Robin");
        wire.Mend();
        await Assertions.Expect(Interrupted).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await robin.IsNext();
        await marie.SeesWaiting("Robin");

        await robin.TurnsTheCameraOn();
        var outside = await Outside.Of(robin.Page);
        Assert.Equal(1, await robin.Browser.DevicesInUse());
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();
        await outside.IsReached("/waiting-room");
        await marie.SeesWaiting("Robin");
        await Assertions.Expect(marie.Page.Locator("[data-waiting='1']")).ToHaveCountAsync(0, new() { Timeout = 120_000 });

        await robin.Person.Open($"/appointments/{robin.Appointment}");
        await robin.Page.WaitForURLAsync("**/sign-in*");
        await robin.Person.SignsIn(robin.Person.UserName);
        await robin.Cancels();
        await Assertions.Expect(robin.Page.GetByText("Given back").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
