using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>The demo counsellor who is there day and night, with a browser. Her account speaks German, whatever her browser does.</summary>
internal sealed class ACounsellor(CallPerson browser, IHelpnet server) : IAsyncDisposable
{
    public const string Name = "Dr. Marie Weber";
    public const string Email = "marie.weber@helpnet.example";
    private const string Password = "Violin under snow 4!";

    public CallPerson Browser => browser;

    public IPage Page => browser.Page;

    public APerson Person { get; } = new(browser.Page, server.Address) { Password = Password };

    public static async Task<ACounsellor> AtTheDashboard(Browsers browsers, IHelpnet server)
    {
        var marie = new ACounsellor(await CallPerson.In(browsers, "Europe/Zurich"), server);
        await marie.Person.SignsIn("marie.weber", "/dashboard");
        return marie;
    }

    /// <summary>The person at the door is shown, without a look away from the page.</summary>
    public Task SeesWaiting(string name) =>
        Assertions.Expect(Page.Locator("[data-waiting='1']").GetByText(name)).ToBeVisibleAsync(new() { Timeout = 30_000 });

    public async Task OpensTheRoomAndAdmits(string name)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Raum öffnen und einlassen" }).ClickAsync();
        await Page.GetByLabel("Raumpasswort").FillAsync(Password);
        await browser.Press("Raum öffnen");
        await Page.GetByLabel("Ich bin einverstanden, dass die andere Seite meine Netzadresse sehen kann").CheckAsync(new() { Timeout = 20_000 });
        await browser.Press("Kamera einschalten");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Kamera ausschalten" })).ToBeVisibleAsync();
        await browser.Press($"{name} einlassen");
    }

    public async Task Ends()
    {
        await browser.Press("Verlassen");
        await browser.Press("Beratung beenden");
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();
}
