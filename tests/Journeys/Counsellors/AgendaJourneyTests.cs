using Deque.AxeCore.Playwright;
using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Counsellors;

/// <summary>The week of Jonas Keller, open on weekdays from nine to twelve and from one to six, three weeks from now.</summary>
[Collection(InTurn.InJonasPractice)]
public sealed class AgendaJourneyTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string Jonas = "c0000000-0000-4000-8000-0000000000d4";
    private const string FirstTalk = "5e000000-0000-4000-8000-0000000000d3";

    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    private readonly DateOnly wednesday = Weekday(DayOfWeek.Wednesday);
    private readonly List<string> broken = [];

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_part_of_a_day_is_closed_in_the_grid_and_opened_again_without_a_script()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "America/New_York" });
        var jonas = await JonasAtTheAgenda(browser);

        await Draw(jonas.Page, "10:00", "11:00");
        await jonas.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();

        await Assertions.Expect(jonas.Page.Locator("[data-part=said]"))
            .ToHaveTextAsync($"Closed now: Wednesday {wednesday:d MMMM}, 10:00 to 11:00.");
        await Assertions.Expect(jonas.Page.Locator(".agenda-grid").GetByText("closed on this day")).ToBeVisibleAsync();
        Assert.Empty((await jonas.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        Assert.Empty(broken);

        var signedIn = await browser.StorageStateAsync();
        await using var plain = await browsers.Person(new() { StorageState = signedIn, JavaScriptEnabled = false, Locale = "en-GB" });
        var page = await plain.NewPageAsync();
        await page.GotoAsync($"{server.Address}/practice/agenda?week={wednesday:yyyy-MM-dd}");
        await Assertions.Expect(Day(page)).ToContainTextAsync("Open 09:00–10:00, 11:00–12:00, 13:00–18:00");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync($"{wednesday:yyyy-MM-dd}");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("11:00");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("10:00");
        await page.GetByLabel("What becomes of it").SelectOptionAsync("Open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change this day" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Form_From-error")).ToBeVisibleAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("10:00");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("11:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change this day" }).ClickAsync();
        await Assertions.Expect(Day(page)).ToContainTextAsync("Open 09:00–12:00, 13:00–18:00");
        await Assertions.Expect(Day(page)).Not.ToContainTextAsync("differs");
    }

    [Fact]
    public async Task A_booking_appears_in_the_open_grid_and_leads_to_its_appointment()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        await using var other = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "Europe/Zurich" });
        var client = new APerson(await other.NewPageAsync(), server.Address);
        await client.Registers();
        await client.Confirms(await server.Mails.Link(client.Email, "/accounts/confirm"));
        await client.SignsIn(client.UserName);
        var jonas = await JonasAtTheAgenda(browser);
        await Assertions.Expect(jonas.Page.Locator("[data-agenda][data-live]")).ToBeVisibleAsync();

        var start = TimeZoneInfo.ConvertTimeToUtc(Weekday(DayOfWeek.Thursday).ToDateTime(new(14, 0)), Zurich);
        await client.Open($"/book/{Jonas}?service={FirstTalk}&start={start:yyyy-MM-ddTHH:mm:ssZ}");
        await client.Press("Book this time");

        var entry = jonas.Page.Locator(".agenda-grid").GetByRole(AriaRole.Link, new() { Name = "Robin · Booked" });
        await Assertions.Expect(entry).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(entry).ToContainTextAsync("14:00");
        await jonas.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(jonas.Page.GetByRole(AriaRole.Link, new() { Name = "14:00–14:10", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(0, await jonas.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await jonas.Page.SetViewportSizeAsync(1280, 1400);
        await entry.ClickAsync();
        await jonas.Page.WaitForURLAsync("**/appointments/*");
        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_grid_that_does_not_load_leaves_the_list_and_is_tried_again_when_asked_for()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var isAway = true;
        await browser.RouteAsync("**/app/chunk-*.js", async route =>
        {
            var chunk = await route.FetchAsync();
            if (isAway && (await chunk.TextAsync()).Contains("fc-classic-", StringComparison.Ordinal)) await route.AbortAsync();
            else await route.FulfillAsync(new() { Response = chunk });
        });
        var jonas = await JonasSignedIn(browser);

        await Assertions.Expect(jonas.Page.Locator("[data-part=said]")).ToHaveTextAsync("The week grid could not be loaded. The list shows the same.");
        await jonas.Page.SetViewportSizeAsync(390, 844);
        await jonas.Page.SetViewportSizeAsync(1280, 1400);
        await Assertions.Expect(Day(jonas.Page)).ToBeVisibleAsync();
        isAway = false;
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Week grid" }).ClickAsync();

        await Assertions.Expect(jonas.Page.GetByRole(AriaRole.Grid)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(Day(jonas.Page)).ToBeHiddenAsync();
        Assert.Empty(broken);
    }

    private async Task<APerson> JonasAtTheAgenda(IBrowserContext browser)
    {
        var jonas = await JonasSignedIn(browser);
        await Assertions.Expect(jonas.Page.GetByRole(AriaRole.Grid)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        return jonas;
    }

    private async Task<APerson> JonasSignedIn(IBrowserContext browser)
    {
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await jonas.Page.SetViewportSizeAsync(1280, 1400);
        await jonas.SignsIn("jonas.keller");
        jonas.Page.PageError += (_, error) => broken.Add(error);
        await jonas.Open($"/practice/agenda?lang=en&week={wednesday:yyyy-MM-dd}");
        return jonas;
    }

    private async Task Draw(IPage page, string from, string to)
    {
        var column = (await page.Locator($".agenda-grid [data-date='{wednesday:yyyy-MM-dd}']").First.BoundingBoxAsync())!;
        var x = column.X + (column.Width / 2);
        var begin = (await page.Locator($".agenda-grid [data-time='{from}:00']").First.BoundingBoxAsync())!.Y;
        var end = (await page.Locator($".agenda-grid [data-time='{to}:00']").First.BoundingBoxAsync())!.Y;
        await page.Mouse.MoveAsync(x, begin + 3);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, (begin + end) / 2, new() { Steps = 5 });
        await page.Mouse.MoveAsync(x, end - 3, new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    private ILocator Day(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = $"Wednesday, {wednesday:d MMMM}" });

    private static DateOnly Weekday(DayOfWeek day)
    {
        var monday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zurich).DateTime);
        while (monday.DayOfWeek is not DayOfWeek.Monday) monday = monday.AddDays(-1);
        return monday.AddDays(21 + ((int)day - 1));
    }
}
