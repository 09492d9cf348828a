using Helpnet.Journeys.Appointments;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Look;

/// <summary>The client's whole way without a mouse, with a look for obstacles at each of its stations.</summary>
public sealed class KeyboardJobTests(Browsers browsers) : IAsyncLifetime
{
    private readonly HelpnetServer server = new();

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_client_with_a_keyboard_alone_books_pays_waits_talks_and_leaves()
    {
        await using var marie = await ACounsellor.AtTheDashboard(browsers, server);
        await using var robin = await AClient.Registered(browsers, server);
        var keys = new AKeyboard(robin.Page);

        await Finds(robin, keys);
        await Books(robin, keys);
        await Pays(robin, keys);
        await Enters(robin, keys);
        await marie.SeesWaiting("Robin");
        await Obstacles.None(marie.Page);
        await marie.OpensTheRoomAndAdmits("Robin");
        await Talks(robin, marie, keys);
    }

    private static async Task Finds(AClient robin, AKeyboard keys)
    {
        await robin.Person.Open("/directory?lang=en");
        await keys.Type("Language of the consultation", "Deutsch");
        await keys.Type("Name, if you know it", ACounsellor.Name);
        await keys.Press("Search");
        await robin.Page.WaitForURLAsync("**name=*");
        await keys.Press(ACounsellor.Name);
        await robin.Page.WaitForURLAsync("**/counsellors/*");
        await keys.Press("Show free times: Kurzgespräch");
        await robin.Page.WaitForURLAsync("**service=*");
        await Obstacles.None(robin.Page);
    }

    private static async Task Books(AClient robin, AKeyboard keys)
    {
        var slots = await robin.Page.Locator("a.slot").AllAsync();
        await keys.To((await slots[0].InnerTextAsync()).Trim());
        // Past whatever is about to begin.
        foreach (var slot in slots)
        {
            if (AClient.StartOf((await slot.GetAttributeAsync("href"))!) - TimeProvider.System.GetUtcNow() > TimeSpan.FromMinutes(1)) break;
            await robin.Page.Keyboard.PressAsync("ArrowDown");
        }
        await robin.Page.Keyboard.PressAsync("Enter");
        await robin.Page.WaitForURLAsync("**/book/**");
        await Obstacles.None(robin.Page);
        await keys.Press("Sign in to book");
        await robin.Page.WaitForURLAsync("**/sign-in**");
        await keys.Type("User name or e-mail address", robin.Person.UserName);
        await keys.Type("Password", robin.Person.Password);
        await robin.Page.Keyboard.PressAsync("Enter");
        await robin.Page.WaitForURLAsync(url => !url.Contains("/sign-in"), new() { Timeout = 20_000 });
        if (new Uri(robin.Page.Url).AbsolutePath == "/accounts/recovery") await keys.Press("Later");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Book this time" })).ToBeVisibleAsync();
        await Obstacles.None(robin.Page);
        await keys.Press("Book this time");
        await robin.Page.WaitForURLAsync("**/appointments/*");
        await Obstacles.None(robin.Page);
    }

    private static async Task Pays(AClient robin, AKeyboard keys)
    {
        var wayIn = robin.Page.GetByRole(AriaRole.Link, new() { NameRegex = AClient.WayIn });
        await wayIn.WaitForAsync(new() { Timeout = 90_000 });
        await keys.Press((await wayIn.InnerTextAsync()).Trim());
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Pay and enter" }).WaitForAsync(new() { Timeout = 90_000 });
        await keys.Press("Pay and enter");
        await robin.Page.GetByLabel("Card number").WaitForAsync();
        await keys.Type("Card number", AClient.Works);
        await robin.Page.Keyboard.PressAsync("Enter");
        await robin.IsNext();
    }

    private static async Task Enters(AClient robin, AKeyboard keys)
    {
        await keys.Check("I agree that the other side can see my network address");
        await keys.Press("Turn the camera on");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Turn the camera off" })).ToBeVisibleAsync();
        await Obstacles.None(robin.Page);
    }

    private static async Task Talks(AClient robin, ACounsellor marie, AKeyboard keys)
    {
        await Task.WhenAll(robin.Browser.Is("connected", 30), marie.Browser.Is("connected", 30));
        await Obstacles.None(robin.Page);
        await Obstacles.None(marie.Page);
        await keys.Check("Camera on");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Camera off" })).ToBeFocusedAsync();
        await robin.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Camera on" })).ToBeFocusedAsync();
        await robin.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Microphone on" })).ToBeFocusedAsync();
        await robin.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Microphone off" })).ToBeFocusedAsync();
        await Assertions.Expect(marie.Page.GetByText("Robin hat das Mikrofon aus.")).ToBeVisibleAsync();
        await keys.Press("Leave");
        await keys.Press("Go out");
        await robin.Browser.Is("left");
        await Obstacles.None(robin.Page);
        await Ends(robin, marie);
    }

    /// <summary>The calm page of who stayed, of who comes back too late.</summary>
    private static async Task Ends(AClient robin, ACounsellor marie)
    {
        await marie.Ends();
        await marie.Browser.Is("ended");
        await Obstacles.None(marie.Page);
        await robin.Page.ReloadAsync();
        await Assertions.Expect(robin.Person.Heading("The consultation has ended")).ToBeVisibleAsync();
        await Obstacles.None(robin.Page);
    }
}
