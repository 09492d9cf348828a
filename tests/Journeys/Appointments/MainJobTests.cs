using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>What Helpnet is for, in two browsers that know nothing of each other, with the power cut in the middle of the call.</summary>
public sealed class MainJobTests(Browsers browsers) : IAsyncLifetime
{
    private readonly HelpnetServer server = new();

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_client_finds_a_counsellor_books_pays_waits_and_they_talk_whatever_happens_to_the_server()
    {
        await using var marie = await ACounsellor.AtTheDashboard(browsers, server);
        await using var robin = await AClient.Registered(browsers.Elsewhere, server);

        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
        await Assertions.Expect(robin.Page.GetByText("Kept for you:")).ToBeVisibleAsync();
        await robin.SignsInToBook();
        await robin.Books();
        await BothAreTold(robin, marie);

        await robin.GoesToPay();
        await robin.Pays(AClient.Works);
        await Task.WhenAll(robin.IsNext(), marie.SeesWaiting("Robin"));
        await Assertions.Expect(marie.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^\(1\)"));
        await KeepsThePlace(robin, marie);

        await robin.Page.GetByLabel("I agree that the other side can see my network address").CheckAsync();
        await robin.TurnsTheCameraOn();
        await marie.OpensTheRoomAndAdmits("Robin");
        await TheyTalk(robin, marie);
        await BothReload(robin, marie);
        await TheServerDiesAndComesBack(robin, marie);
        await TheyEnd(robin, marie);
    }

    private async Task BothAreTold(AClient robin, ACounsellor marie)
    {
        await Assertions.Expect(robin.Page.GetByText("The time is yours.")).ToBeVisibleAsync();
        await Assertions.Expect(marie.Page.GetByText("Robin · Kurzgespräch")).ToBeVisibleAsync();
        foreach (var address in new[] { robin.Person.Email, ACounsellor.Email })
        {
            var mails = await server.Mails.Wait(address, count: 1);
            await Poll.Until(async () => (mails = await server.Mails.To(address)).Any(m => m.Contains("BEGIN:VCALENDAR", StringComparison.Ordinal)),
                TimeSpan.FromSeconds(30), () => $"{mails.Count} mails, none with an invitation.");
        }
        var file = await robin.Page.APIRequest.GetAsync($"{server.Address}/appointments/{robin.Appointment}/calendar.ics");
        Assert.Contains("BEGIN:VEVENT", await file.TextAsync());
    }

    private static async Task KeepsThePlace(AClient robin, ACounsellor marie)
    {
        await robin.Page.ReloadAsync();
        await robin.IsNext();
        await Assertions.Expect(robin.Page.GetByText("no longer holds the keys")).ToBeHiddenAsync();

        await robin.Browser.Browser.SetOfflineAsync(true);
        await Assertions.Expect(robin.Page.GetByText("Your place is kept for a minute")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await robin.Browser.Browser.SetOfflineAsync(false);
        await Assertions.Expect(robin.Page.GetByText("Your place is kept for a minute")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await robin.IsNext();
        await marie.SeesWaiting("Robin");
    }

    private static async Task TheyTalk(AClient robin, ACounsellor marie)
    {
        await Task.WhenAll(robin.Browser.Is("connected", 30), marie.Browser.Is("connected", 30));
        await Task.WhenAll(robin.Browser.Hears(), robin.Browser.Sees(), marie.Browser.Hears(), marie.Browser.Sees());
    }

    private static async Task BothReload(AClient robin, ACounsellor marie)
    {
        await robin.Page.ReloadAsync();
        await Task.WhenAll(robin.Browser.Is("connected"), robin.Browser.Hears(), marie.Browser.Hears());
        await marie.Page.ReloadAsync();
        await Task.WhenAll(marie.Browser.Is("connected"), robin.Browser.Hears(), marie.Browser.Hears());
    }

    private async Task TheServerDiesAndComesBack(AClient robin, ACounsellor marie)
    {
        var offline = robin.Page.GetByText("The server can’t be reached just now.");
        await server.Kill();
        await offline.WaitForAsync(new() { Timeout = 60_000 });
        await Task.WhenAll(robin.Browser.Hears(), robin.Browser.Sees(), marie.Browser.Hears(), marie.Browser.Sees());

        await server.Start();
        await offline.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 60_000 });
        await Task.WhenAll(robin.Browser.Hears(), marie.Browser.Hears());
        var other = await robin.Browser.Browser.NewPageAsync();
        await other.GotoAsync($"{server.Address}/appointments/{robin.Appointment}");
        await Assertions.Expect(other.GetByText("In consultation")).ToBeVisibleAsync();
        await other.CloseAsync();
    }

    private static async Task TheyEnd(AClient robin, ACounsellor marie)
    {
        await marie.Ends();
        await Task.WhenAll(robin.Browser.Is("ended"), marie.Browser.Is("ended"));
        await Assertions.Expect(robin.Page.GetByText("The consultation has ended.")).ToBeVisibleAsync();

        await robin.Person.Open($"/appointments/{robin.Appointment}");
        await Assertions.Expect(robin.Page.GetByText("Completed")).ToBeVisibleAsync();
    }
}
