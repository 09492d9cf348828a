using Helpnet.Journeys.Look;
using Helpnet.Testing.Consultations;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class RoomPageTests(Browsers browsers)
{
    private const string Password = "Second-password1!";

    [Fact]
    public async Task The_counsellor_opens_the_room_lets_the_client_in_and_ends()
    {
        var call = new ACall();
        var world = new RoomWorld(call);
        await using var host = await CallHost.Start(call, world: world);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        world.ClientKey = (await DrawnKeys.In(client, host, call.Client, Password)).Public;
        world.Room = (await DrawnKeys.In(counsellor, host, call.Counsellor, Password)).Room;
        var sent = new List<string>();
        counsellor.Page.Request += (_, request) => sent.Add(request.Url + request.PostData);

        await counsellor.Page.GotoAsync($"{host.Address}/consultation/{call.Appointment}");
        var password = counsellor.Page.GetByLabel("Room password");
        await Obstacles.None(counsellor.Page);
        await password.FillAsync("Not-the-password1!");
        await counsellor.Press("Open the room");
        await Assertions.Expect(counsellor.Page.GetByText("This is not the room’s password.")).ToBeVisibleAsync();
        await password.FillAsync(Password);
        await counsellor.Press("Open the room");
        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Let Ben in" })).ToBeVisibleAsync();
        await Obstacles.None(counsellor.Page);
        await Begin(counsellor, "Let Ben in");
        await counsellor.Is("alone");
        await Assertions.Expect(counsellor.Room).ToBeVisibleAsync();
        await client.Page.GotoAsync($"{host.Address}/consultation/{call.Appointment}");
        await Begin(client, "Go into the call");

        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await Task.WhenAll(client.Hears(), counsellor.Hears());
        Assert.Equal(2, world.Gates.Count);
        await ReachesUsBesideTheCall(client);
        Assert.DoesNotContain(sent, it => it.Contains(Password, StringComparison.Ordinal) || it.Contains(Uri.EscapeDataString(Password), StringComparison.Ordinal));

        await counsellor.Page.ReloadAsync();
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await counsellor.Press("Leave");
        await counsellor.Press("End the consultation");
        await Task.WhenAll(client.Is("ended"), counsellor.Is("ended"));
        await client.Page.ReloadAsync();
        await Assertions.Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "The consultation has ended" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_changed_key_is_said_before_anything_else_happens()
    {
        var call = new ACall();
        var world = new RoomWorld(call);
        await using var host = await CallHost.Start(call, world: world);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        world.ClientKey = (await DrawnKeys.In(client, host, call.Client, Password)).Public;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
            world.Room = (await DrawnKeys.In(counsellor, host, call.Counsellor, Password)).Room;
            world.LetIn();
            await client.Page.GotoAsync($"{host.Address}/consultation/{call.Appointment}");
            await client.Page.Locator("[data-part=begin]:visible, [data-part=changed]:visible").WaitForAsync();
        }

        await Assertions.Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "Ann has new keys" })).ToBeVisibleAsync();
        await Obstacles.None(client.Page);
        await client.Press("Go on with the new keys");
        await Assertions.Expect(client.Page.GetByRole(AriaRole.Button, new() { Name = "Go into the call" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_has_chosen_their_devices_but_not_answered_about_their_address_is_asked_before_the_call()
    {
        var call = new ACall();
        var world = new RoomWorld(call);
        await using var host = await CallHost.Start(call, world: world);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        world.ClientKey = (await DrawnKeys.In(client, host, call.Client, Password)).Public;
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        world.Room = (await DrawnKeys.In(counsellor, host, call.Counsellor, Password)).Room;
        world.LetIn();
        await host.Grains.Admit(call.Appointment, call.Client, call.Counsellor, call.AgreedEnd);

        await client.Page.EvaluateAsync("() => sessionStorage.setItem('helpnet.call-choice', JSON.stringify({ camera: true, microphone: true }))");
        await client.Page.GotoAsync($"{host.Address}/consultation/{call.Appointment}");
        await Begin(client, "Go into the call");
        await client.Is("alone");
        await Assertions.Expect(client.Room).ToBeVisibleAsync();

        await client.Page.ReloadAsync();
        await Assertions.Expect(client.Room).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_browser_that_has_lost_its_keys_says_so_and_shows_the_ways_on()
    {
        var call = new ACall();
        var world = new RoomWorld(call);
        await using var host = await CallHost.Start(call, world: world);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        world.ClientKey = (await DrawnKeys.In(client, host, call.Client, Password)).Public;
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        world.Room = (await DrawnKeys.In(counsellor, host, call.Counsellor, Password)).Room;
        world.LetIn();

        await client.Page.EvaluateAsync(ForgetKeys);
        await client.Page.GotoAsync($"{host.Address}/consultation/{call.Appointment}");

        await Assertions.Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "The consultation can’t begin here yet" })).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.GetByText("Your keys are not in this browser.")).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }))
            .ToHaveAttributeAsync("href", $"/accounts/sign-in?returnUrl=/consultation/{call.Appointment}");
        await Assertions.Expect(client.Page.GetByRole(AriaRole.Link, new() { Name = "To the dashboard" }).First).ToBeVisibleAsync();
        await Obstacles.None(client.Page);
    }

    private const string ForgetKeys = """
        () => new Promise((done) => {
          const request = indexedDB.deleteDatabase("helpnet-keys");
          request.onsuccess = request.onblocked = () => done();
        })
        """;

    private static async Task ReachesUsBesideTheCall(CallPerson person)
    {
        var contact = await person.Browser.RunAndWaitForPageAsync(
            () => person.Page.GetByRole(AriaRole.Link, new() { Name = "Contact (opens in a new tab)" }).ClickAsync());
        Assert.EndsWith("/contact", contact.Url);
        await contact.CloseAsync();
        await Task.WhenAll(person.Is("connected"), person.Hears());
    }

    private static async Task Begin(CallPerson person, string button)
    {
        await person.Press(button);
        await Assertions.Expect(person.Page.GetByText("Please answer the question about your network address first.")).ToBeVisibleAsync();
        await person.Page.GetByLabel("I agree that the other side can see my network address").CheckAsync();
        await person.Press(button);
    }
}
