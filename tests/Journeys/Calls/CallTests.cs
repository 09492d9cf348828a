using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallTests(Browsers browsers) : IAsyncLifetime
{
    private readonly ACall call = new();
    private CallHost host = null!;
    private CallPerson client = null!;
    private CallPerson counsellor = null!;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        client = await CallPerson.Enter(browsers, host, call.Client);
        counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await counsellor.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public Task Two_admitted_people_hear_and_see_each_other() =>
        Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());

    [Fact]
    public async Task A_camera_that_is_switched_off_sends_nothing_and_comes_back_without_a_new_negotiation()
    {
        await counsellor.Sees();
        var negotiated = await client.Page.EvaluateAsync<string>("() => peers.at(-1).localDescription.sdp");

        await client.Press("Camera on");
        await Assertions.Expect(counsellor.Room).ToHaveAttributeAsync("data-peer-camera", "off");
        await counsellor.SeesNothing();
        await client.Press("Camera off");

        await counsellor.Sees();
        Assert.Equal(negotiated, await client.Page.EvaluateAsync<string>("() => peers.at(-1).localDescription.sdp"));
    }

    [Fact]
    public async Task A_microphone_that_is_switched_off_is_said_on_the_other_side()
    {
        await client.Press("Microphone on");

        await Assertions.Expect(counsellor.Page.GetByText("Ben has the microphone off.")).ToBeVisibleAsync();
        await client.Press("Microphone off");
        await counsellor.Hears();
    }

    [Fact]
    public async Task The_chat_goes_from_browser_to_browser()
    {
        await client.Press("Chat");
        await client.Page.GetByLabel("Your message").FillAsync("Can you hear <b>me</b>?");
        await client.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(counsellor.Page.Locator("[data-part=chat-unread]")).ToHaveTextAsync("1");
        await counsellor.Press("Chat 1");
        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Can you hear <b>me</b>?");
    }

    [Fact]
    public async Task Whoever_reloads_is_back_in_the_call()
    {
        await client.Page.ReloadAsync();
        await Task.WhenAll(client.Is("connected"), client.Hears(), counsellor.Hears());

        await counsellor.Page.ReloadAsync();
        await Task.WhenAll(counsellor.Is("connected"), client.Hears(), counsellor.Hears());
    }

    [Fact]
    public async Task A_second_page_takes_the_call_over_and_the_first_can_take_it_back()
    {
        var second = await client.SecondPage();

        await Task.WhenAll(second.Is("connected"), second.Hears(), client.Is("elsewhere"));
        await client.Press("Continue here");

        await Task.WhenAll(client.Is("connected"), client.Hears(), second.Is("elsewhere"), counsellor.Hears());
    }

    [Fact]
    public async Task The_counsellor_ends_it_for_both()
    {
        await counsellor.Press("Leave");
        await counsellor.Press("End the consultation");

        await Task.WhenAll(counsellor.Is("ended"), client.Is("ended"));
        await Task.WhenAll(counsellor.IsOffTheServer(), client.IsOffTheServer());
        await Assertions.Expect(client.Page.GetByText("The consultation has ended.")).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.Locator("[data-part=remote]")).ToHaveJSPropertyAsync("srcObject", null!);
    }

    [Fact]
    public async Task A_client_who_leaves_can_come_back()
    {
        await client.Press("Leave");
        await Assertions.Expect(client.Page.GetByText("End the consultation")).ToHaveCountAsync(0);
        await client.Press("Go out");
        await Task.WhenAll(client.Is("left"), counsellor.Is("alone"));
        await client.IsOffTheServer();

        await client.Page.ReloadAsync();

        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
    }

    [Fact]
    public async Task Both_see_the_same_sixty_digits()
    {
        var seen = new List<string>();
        foreach (var person in new[] { client, counsellor })
        {
            await person.Press("Safety number");
            seen.Add(await person.Page.Locator("[data-part=safety-number]").InnerTextAsync());
        }

        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(60, seen[0].Count(char.IsDigit));
    }
}
