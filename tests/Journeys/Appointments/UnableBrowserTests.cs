using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A client whose browser leaves out what a call is made of, as some do that protect people or live within an app.</summary>
public sealed class UnableBrowserTests(Browsers browsers) : IAsyncLifetime
{
    private const string NoDevices = "delete Navigator.prototype.mediaDevices;";
    private const string NoConnections = "delete globalThis.RTCPeerConnection;";

    private APracticeWorld world = null!;
    private PagesInFront pages = null!;
    private IBrowserContext browser = null!;
    private Guid appointment;

    public async ValueTask InitializeAsync()
    {
        world = await APracticeWorld.Open(People.Ann);
        appointment = await world.Booked(People.Ann);
        pages = await PagesInFront.Start(world.Cluster);
        browser = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "Europe/London" });
        await browser.AddCookiesAsync([new() { Name = PersonScheme.Cookie, Value = People.Ann.ToString(), Url = pages.Address }]);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await pages.DisposeAsync();
        await world.DisposeAsync();
    }

    [Theory]
    [InlineData(NoDevices)]
    [InlineData(NoConnections)]
    public async Task Whoever_can_make_no_call_reads_it_before_paying_keeps_the_place_all_the_same_and_is_led_on(string missing)
    {
        await browser.AddInitScriptAsync(missing);
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{pages.Address}/waiting-room/{appointment}");
        var state = page.Locator("[data-part=state]");

        const string BeforePaying = "This browser can’t make calls. Please open this page in another browser before you pay.";
        await Assertions.Expect(state.GetByText(BeforePaying)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=said]")).ToHaveTextAsync(BeforePaying);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pay and enter" })).ToBeEnabledAsync();
        await Assertions.Expect(page.Locator("[data-part=connection-note]")).ToHaveTextAsync("This browser can’t make calls. Another browser may.");
        await Obstacles.None(page);

        world.Cluster.As(People.Ann);
        await world.OpenPayPage(appointment);
        world.Provider.PayAll();
        await world.Appointment(appointment).LookAgain();
        await Assertions.Expect(state.GetByText("You are next.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(state.GetByText("Please open this page in another browser.")).ToBeVisibleAsync();

        world.AsCounsellor();
        await world.OpenRoom();
        Assert.Null(await world.Appointment(appointment).Admit(Guid.NewGuid()));
        await page.WaitForURLAsync("**/consultation/*");
        await Assertions.Expect(page.GetByText("the consultation waits for you")).ToBeVisibleAsync();
        await Obstacles.None(page);
    }
}
