using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallTests(Browsers browsers) : TwoInACall(browsers)
{
    [Fact]
    public Task Two_admitted_people_hear_and_see_each_other() =>
        Task.WhenAll(Client.Hears(), Client.Sees(), Counsellor.Hears(), Counsellor.Sees());

    [Fact]
    public async Task A_camera_that_is_switched_off_sends_nothing_and_comes_back_without_a_new_negotiation()
    {
        await Counsellor.Sees();
        var negotiated = await Client.Negotiated();

        await Client.Press("Camera on");
        await Assertions.Expect(Counsellor.Room).ToHaveAttributeAsync("data-peer-camera", "off");
        await Counsellor.SeesNothing();
        await Client.Press("Camera off");

        await Counsellor.Sees();
        Assert.Equal(negotiated, await Client.Negotiated());
    }

    [Fact]
    public async Task A_microphone_that_is_switched_off_is_said_on_the_other_side()
    {
        await Client.Press("Microphone on");

        await Assertions.Expect(Counsellor.Page.GetByText("Ben has the microphone off.")).ToBeVisibleAsync();
        await Client.Press("Microphone off");
        await Counsellor.Hears();
    }

    [Fact]
    public async Task The_chat_goes_from_browser_to_browser()
    {
        await Client.Press("Chat");
        await Client.Page.GetByLabel("Your message").FillAsync("Can you hear <b>me</b>?");
        await Client.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Counsellor.Page.Locator("[data-part=chat-unread]")).ToHaveTextAsync("1");
        await Counsellor.Press("Chat 1");
        await Assertions.Expect(Counsellor.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Can you hear <b>me</b>?");
    }

    [Fact]
    public async Task Whoever_reloads_is_back_in_the_call()
    {
        await Client.Page.ReloadAsync();
        await Task.WhenAll(Client.Is("connected"), Client.Hears(), Counsellor.Hears());

        await Counsellor.Page.ReloadAsync();
        await Task.WhenAll(Counsellor.Is("connected"), Client.Hears(), Counsellor.Hears());
    }

    [Fact]
    public async Task A_second_page_takes_the_call_over_and_the_first_can_take_it_back()
    {
        var second = await Client.SecondPage();

        await Task.WhenAll(second.Is("connected"), second.Hears(), Client.Is("elsewhere"));
        await Client.Press("Continue here");

        await Task.WhenAll(Client.Is("connected"), Client.Hears(), second.Is("elsewhere"), Counsellor.Hears());
    }

    [Fact]
    public async Task The_counsellor_ends_it_for_both()
    {
        await Counsellor.Press("Leave");
        await Counsellor.Press("End the consultation");

        await Task.WhenAll(Counsellor.Is("ended"), Client.Is("ended"));
        await Task.WhenAll(Counsellor.IsOffTheServer(), Client.IsOffTheServer());
        await Assertions.Expect(Client.Page.GetByText("The consultation has ended.")).ToBeVisibleAsync();
        await Assertions.Expect(Client.Page.Locator("[data-part=remote]")).ToHaveJSPropertyAsync("srcObject", null!);
    }

    [Fact]
    public async Task A_client_who_leaves_can_come_back()
    {
        await Client.Press("Leave");
        await Assertions.Expect(Client.Page.GetByText("End the consultation")).ToHaveCountAsync(0);
        await Client.Press("Go out");
        await Task.WhenAll(Client.Is("left"), Counsellor.Is("alone"));
        await Client.IsOffTheServer();

        await Client.Page.ReloadAsync();

        await Task.WhenAll(Client.Is("connected"), Counsellor.Is("connected"));
    }

    [Fact]
    public async Task Both_see_the_same_sixty_digits()
    {
        var seen = new List<string>();
        foreach (var person in new[] { Client, Counsellor })
        {
            await person.Press("Safety number");
            seen.Add(await person.Page.Locator("[data-part=safety-number]").InnerTextAsync());
        }

        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(60, seen[0].Count(char.IsDigit));
    }
}
