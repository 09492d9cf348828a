using Helpnet.Grains.Appointments;
using Helpnet.Grains.Notices;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Journeys.Calls;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A client at the door of a counsellor who does not come, through the quarters of an hour that it takes.</summary>
public sealed class NobodyComesTests(Browsers browsers) : IAsyncLifetime
{
    private APracticeWorld world = null!;
    private PagesInFront pages = null!;
    private IBrowserContext browser = null!;
    private IPage page = null!;
    private Guid appointment;

    private ILocator WayOut => page.GetByRole(AriaRole.Button, new() { Name = "Go, with my money back" });

    private ILocator WaitOn => page.GetByRole(AriaRole.Button, new() { Name = "Go on waiting" });

    public async ValueTask InitializeAsync()
    {
        world = await APracticeWorld.Open(People.Ann);
        appointment = await world.Paid(People.Ann);
        pages = await PagesInFront.Start(world.Cluster);
        browser = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "Europe/London" });
        await browser.AddCookiesAsync([new() { Name = PersonScheme.Cookie, Value = People.Ann.ToString(), Url = pages.Address }]);
        page = await browser.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await pages.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_offered_the_way_out_may_go_on_waiting_and_is_offered_it_again_with_the_money_back()
    {
        world.Cluster.As(People.Ann);
        await page.GotoAsync($"{pages.Address}/waiting-room/{appointment}");
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("You are next.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("you are offered a way out with your money back")).ToBeVisibleAsync();

        await AQuarterOfAnHourPasses();
        await Assertions.Expect(WayOut).ToBeVisibleAsync();
        await WaitOn.ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("you are offered a way out with your money back")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("You are next.")).ToBeVisibleAsync();
        Assert.Equal((AppointmentStatus.Waiting, MoneyStatus.Paid), (await world.Status(appointment), await world.Money(appointment)));

        await AQuarterOfAnHourPasses();
        await WayOut.ClickAsync();
        await page.WaitForURLAsync("**/appointments/*");
        Assert.Equal(AppointmentStatus.CounsellorAbsent, await world.Status(appointment));
        await world.Cluster.Until(async () => await world.Money(appointment) is MoneyStatus.Refunded);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Given back").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_counsellor_has_no_page_open_the_client_reads_of_the_mail_until_one_is()
    {
        await page.GotoAsync($"{pages.Address}/waiting-room/{appointment}");
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("No page of Dr. Lee is open here just now: a mail says that you are here.")).ToBeVisibleAsync();

        await world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).Listen(Guid.NewGuid(), world.Cluster.Grains.CreateObjectReference<IFrontend>(new APage()));

        await world.Cluster.Until(() => page.Locator("[data-part=state]").GetByText("Dr. Lee knows that you are here.").IsVisibleAsync(), seconds: 30);
        await Assertions.Expect(page.Locator("[data-part=state]").GetByText("a mail says that you are here")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_browser_that_has_lost_the_keys_of_its_account_says_so_at_the_door_before_a_call_could_fail()
    {
        await page.GotoAsync($"{pages.Address}/waiting-room/{appointment}");

        await Assertions.Expect(page.GetByText("This browser no longer holds the keys of your account")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }))
            .ToHaveAttributeAsync("href", $"/accounts/sign-in?returnUrl=/waiting-room/{appointment}");
    }

    /// <summary>Up to the offer, with the page open all the while; then the person looks at it.</summary>
    private async Task AQuarterOfAnHourPasses()
    {
        var from = world.Cluster.Clock.GetUtcNow();
        var offered = (await world.Appointment(appointment).View()).Value.OfferAt!.Value;
        while (world.Cluster.Clock.GetUtcNow() < offered)
        {
            // The clock runs far ahead of this machine: a wake-up that came a minute late would be taken for an absence of ours.
            var woken = await world.NextWake(appointment);
            await Waited(woken < offered ? woken : offered);
            await world.Cluster.Until(async () => woken > offered || await world.NextWake(appointment) > woken, seconds: 30);
        }
        Assert.InRange(world.Cluster.Clock.GetUtcNow() - from, TimeSpan.FromMinutes(14.5), TimeSpan.FromMinutes(16));
        await page.ReloadAsync();
    }

    private Task Waited(DateTimeOffset until) => world.Cluster.Until(async () =>
    {
        await world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).StillHere(appointment);
        return world.Cluster.Clock.GetUtcNow() >= until;
    }, seconds: 1_200, step: 5);

    private sealed class APage : IFrontend
    {
        public Task Moved(Topic topic, long version) => Task.CompletedTask;

        public Task Released(Topic topic) => Task.CompletedTask;
    }
}
