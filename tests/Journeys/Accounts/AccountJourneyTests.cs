using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

/// <summary>The second journey: from registration to every way back in.</summary>
public sealed class AccountJourneyTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_person_registers_confirms_by_a_button_and_signs_in_by_either_name()
    {
        await using var browser = await browsers.Person(English);
        var robin = new APerson(await browser.NewPageAsync(), server.Address);
        await robin.Registers();
        var link = await server.Mails.Link(robin.Email, "/accounts/confirm");
        await robin.Open("/mailbox");
        await Obstacles.None(robin.Page);
        await robin.Page.Locator("a[href^='/mailbox/']").First.ClickAsync();
        await robin.Page.WaitForURLAsync("**/mailbox/*");
        await Obstacles.None(robin.Page);

        // A mail scanner opens the link: that confirms nothing.
        await robin.Page.GotoAsync(link);
        await robin.Open("/accounts/sign-in");
        await robin.TriesToSignIn(robin.UserName);
        await Assertions.Expect(robin.Page.GetByText("Your e-mail address is not confirmed yet")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await robin.Press("Send it again");
        await Assertions.Expect(robin.Page.GetByText("That was more often than is allowed")).ToBeVisibleAsync();

        await robin.Confirms(link);
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await robin.TriesToSignIn(robin.UserName);
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();
        await robin.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/dashboard");
        await robin.Open("/accounts/sign-out");
        await robin.Press("Sign out");
        await robin.SignsIn(robin.Email.ToUpperInvariant());
    }

    [Fact]
    public async Task A_mistyped_address_is_corrected_from_the_sign_in_page_and_the_way_goes_on_where_it_began()
    {
        await using var browser = await browsers.Person(English);
        var robin = new APerson(await browser.NewPageAsync(), server.Address);
        await robin.FillsRegistration("/accounts/register?returnUrl=/directory");
        await robin.Page.GetByLabel("E-mail address").FillAsync(robin.UserName + "@typo.example");
        await robin.Press("Register");
        await Assertions.Expect(robin.Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await robin.Open("/accounts/sign-in");
        await robin.TriesToSignIn(robin.UserName);
        await robin.Press("Change the address");
        await robin.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/accounts/register");
        await robin.FillsRegistration(null);
        await robin.Press("Register");
        await Assertions.Expect(robin.Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await robin.Confirms(await server.Mails.Link(robin.Email, "/accounts/confirm"));
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await robin.TriesToSignIn(robin.UserName);
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();

        await robin.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/directory");
    }

    [Fact]
    public async Task A_taken_address_answers_alike_and_tells_its_owner()
    {
        await using var browser = await browsers.Person(English);
        var robin = await Joined(browser);
        var other = new APerson(await browser.NewPageAsync(), server.Address);
        await other.FillsRegistration();
        await other.Page.GetByLabel("E-mail address").FillAsync(robin.Email);
        await other.Press("Register");

        await Assertions.Expect(other.Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await server.Mails.Link(robin.Email, "/accounts/sign-in");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_forgotten_password_is_replaced_with_or_without_the_recovery_words(bool withWords)
    {
        await using var browser = await browsers.Person(English);
        var robin = await Joined(browser);
        await robin.SignsIn(robin.UserName);
        var words = withWords ? await robin.WritesRecoveryWordsDown() : "";
        var before = await PublicKey(robin);

        await robin.Open("/accounts/forgotten");
        await robin.Page.GetByLabel("User name or e-mail address").FillAsync(robin.UserName);
        await robin.Press("Send the link");
        await robin.Page.GotoAsync(await server.Mails.Link(robin.Email, "/accounts/reset"));
        await Obstacles.None(robin.Page);
        if (withWords) await robin.Page.GetByLabel("Recovery words", new() { Exact = true }).FillAsync(words);
        else await robin.Page.GetByLabel("I do not have the recovery words").CheckAsync();
        robin.Password = "window moon carpet two";
        await robin.Page.GetByLabel("New password").FillAsync(robin.Password);
        await robin.Press("Set the password");
        await Assertions.Expect(robin.Heading("Your new password is set")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Obstacles.None(robin.Page);
        await robin.SignsIn(robin.Email);

        Assert.Equal(withWords, before == await PublicKey(robin));
    }

    [Fact]
    public async Task Password_and_address_are_changed_and_the_old_address_is_told()
    {
        await using var browser = await browsers.Person(English);
        var robin = await Joined(browser);
        await robin.SignsIn(robin.UserName);

        await robin.Open("/accounts/password");
        await robin.Page.GetByLabel("Current password").FillAsync(robin.Password);
        robin.Password = "window moon carpet two";
        await robin.Page.GetByLabel("New password").FillAsync(robin.Password);
        await robin.Press("Change the password");
        await Assertions.Expect(robin.Heading("Your password has been changed")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await robin.Open("/accounts/email");
        await robin.Page.GetByLabel("New e-mail address").FillAsync("new." + robin.Email);
        await robin.Page.GetByLabel("Password").FillAsync(robin.Password);
        await robin.Press("Send the link");
        await Assertions.Expect(robin.Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await robin.Page.GotoAsync(await server.Mails.Link("new." + robin.Email, "/accounts/confirm-email"));
        await robin.Press("Use this address");
        await Assertions.Expect(robin.Heading("Your new address is in use")).ToBeVisibleAsync();

        await robin.SignsIn("new." + robin.Email);
        await server.Mails.Wait(" " + robin.Email, 0);
        Assert.True((await server.Mails.Wait(robin.Email, 4)).Count >= 4);
    }

    [Fact]
    public async Task A_device_that_is_signed_out_elsewhere_loses_its_connections_and_is_led_to_signing_in()
    {
        await using var phone = await browsers.Person(English);
        await using var laptop = await browsers.Person(English);
        var onPhone = await Joined(phone);
        await onPhone.SignsIn(onPhone.UserName);
        var page = await laptop.NewPageAsync();
        await page.GotoAsync($"{server.Address}/accounts/sign-in?returnUrl=/accounts/settings");
        await page.GetByLabel("User name or e-mail address").FillAsync(onPhone.UserName);
        await page.GetByLabel("Password").FillAsync(onPhone.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();

        var dashboard = await phone.NewPageAsync();
        await dashboard.GotoAsync($"{server.Address}/dashboard");
        await onPhone.Page.EvaluateAsync(OpenHub);
        await Assertions.Expect(onPhone.Page.Locator("html[data-hub=open]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out there" }).ClickAsync();
        await Assertions.Expect(onPhone.Page.Locator("html[data-hub=closed]")).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out there" })).ToHaveCountAsync(0);
        await onPhone.Open("/accounts/settings");

        Assert.Equal("/accounts/sign-in", new Uri(onPhone.Page.Url).AbsolutePath);
        await dashboard.WaitForURLAsync("**/accounts/sign-in*");
        Assert.EndsWith("?returnUrl=%2Fdashboard", dashboard.Url);
    }

    /// <summary>A hub connection as any page holds one: the handshake of SignalR's JSON protocol, then pings.</summary>
    private const string OpenHub = """
        () => {
          const socket = new WebSocket(location.origin.replace("http", "ws") + "/hubs/live");
          socket.onopen = () => socket.send('{"protocol":"json","version":1}\u001e');
          socket.onmessage = () => { document.documentElement.dataset.hub = "open"; };
          socket.onclose = () => { document.documentElement.dataset.hub = "closed"; };
        }
        """;

    private static BrowserNewContextOptions English => new() { Locale = "en-GB" };

    private async Task<APerson> Joined(IBrowserContext browser)
    {
        var robin = new APerson(await browser.NewPageAsync(), server.Address);
        await robin.Registers();
        await robin.Confirms(await server.Mails.Link(robin.Email, "/accounts/confirm"));
        return robin;
    }

    private static Task<string> PublicKey(APerson person) => person.Page.EvaluateAsync<string>("""
        () => new Promise((done, failed) => {
          const open = indexedDB.open("helpnet-keys");
          open.onerror = () => failed(open.error);
          open.onsuccess = () => {
            const row = open.result.transaction("keys").objectStore("keys").get("account");
            row.onsuccess = () => { open.result.close(); done(row.result.publicKey); };
          };
        })
        """);
}
