using Deque.AxeCore.Playwright;
using Helpnet.Grains.Consultations;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class DeviceCheckTests(Browsers browsers)
{
    private const string CountAsked = """
        globalThis.asked = 0;
        const ask = MediaDevices.prototype.getUserMedia;
        MediaDevices.prototype.getUserMedia = function (it) { globalThis.asked++; return ask.call(this, it); };
        """;

    [Fact]
    public async Task Nothing_is_asked_for_before_a_press_and_each_device_shows_that_it_works()
    {
        await using var host = await CallHost.Start(new ACall());
        await using var person = await browsers.Person();
        await person.AddInitScriptAsync(CountAsked);
        var page = await Open(person, host);
        await Assertions.Expect(page.Locator("[data-part=connection-note]")).Not.ToBeEmptyAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => asked"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the camera on" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The camera works.")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-part=preview]').videoWidth > 0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the camera off" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your camera is off.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the microphone on" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('meter').value > 0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play two notes" }).ClickAsync();
        await Assertions.Expect(page.GetByText("If you heard two notes")).ToBeVisibleAsync();

        Assert.Contains("\"camera\":false", await page.EvaluateAsync<string>("() => sessionStorage.getItem('helpnet.call-choice')"));
        Assert.Contains("\"microphone\":true", await page.EvaluateAsync<string>("() => sessionStorage.getItem('helpnet.call-choice')"));
    }

    [Fact]
    public async Task Without_a_relay_it_says_that_the_address_can_be_seen_and_asks()
    {
        await using var host = await CallHost.Start(new ACall());
        await using var person = await browsers.Person();
        var page = await Open(person, host);

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-ready", "false");
        await page.GetByLabel("I agree that the other side can see my network address").CheckAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-ready", "true");
    }

    [Theory]
    [InlineData(true, "Your network lets calls through.")]
    [InlineData(false, "Your network blocks the fast way (UDP).")]
    public async Task With_a_relay_it_says_which_way_is_open(bool udp, string sentence)
    {
        await using var relay = await Coturn.Start(udp);
        await using var host = await CallHost.Start(new ACall(), relay.Relay);
        await using var person = await browsers.Person();
        var page = await Open(person, host);

        await Assertions.Expect(page.GetByText(sentence)).ToBeVisibleAsync(new() { Timeout = 8_000 });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-ready", "true");
    }

    [Fact]
    public async Task A_network_that_lets_nothing_through_is_said_within_five_seconds()
    {
        var nowhere = new RelayOptions { Urls = [$"turn:127.0.0.1:{FreePorts.Next()}?transport=udp"], Secret = "a secret of this test alone" };
        await using var host = await CallHost.Start(new ACall(), nowhere);
        await using var person = await browsers.Person();
        var page = await Open(person, host);

        await Assertions.Expect(page.GetByText("Your network blocks calls")).ToBeVisibleAsync(new() { Timeout = 7_000 });
    }

    [Fact]
    public async Task The_check_and_the_call_have_no_obstacle_that_axe_finds()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var person = await browsers.Person();
        var found = new List<string>();
        foreach (var page in new[] { await Open(person, host), (await CallPerson.Enter(browsers, host, call.Client)).Page })
            found.AddRange((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));

        // The line with help and quick exit, the headings and landmarks around belong to the page that holds these parts.
        Assert.DoesNotContain(found, v => !v.StartsWith("page-has-heading-one", StringComparison.Ordinal));
    }

    private static async Task<IPage> Open(IBrowserContext person, CallHost host)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync($"{host.Address}/check");
        return page;
    }
}
