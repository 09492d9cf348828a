using System.Text.RegularExpressions;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A counsellor who looks at something else when the client comes, is late, or has to do without the payment provider.</summary>
[Collection(InTurn.AtMariesDoor)]
public sealed class LateCounsellorTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    /// <summary>A browser in which no page is looked at; what it plays and shows is written down.</summary>
    private const string Away = """
        [globalThis.notes, globalThis.shown] = [0, []];
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (at) { globalThis.notes++; return start.call(this, at); };
        globalThis.Notification = class extends EventTarget {
            static permission = "granted";
            constructor(title, options) { super(); globalThis.shown.push(title); }
        };
        Document.prototype.hasFocus = () => globalThis.focused === true;
        """;

    private AClient robin = null!;
    private ACounsellor marie = null!;

    public async ValueTask InitializeAsync()
    {
        await server.Up();
        marie = new(await CallPerson.In(browsers, "Europe/Zurich"), server);
        await marie.Browser.Browser.AddInitScriptAsync(Away);
        await marie.Person.SignsIn("marie.weber", "/practice/agenda");
        robin = await AClient.Registered(browsers, server);
        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
    }

    public async ValueTask DisposeAsync()
    {
        await robin.DisposeAsync();
        await marie.DisposeAsync();
    }

    [Fact]
    public async Task A_knock_is_heard_on_the_agenda_and_whoever_goes_out_stays_out()
    {
        await robin.SignsInToBook();
        await robin.Books();
        await robin.GoesToPay();
        await robin.Pays(AClient.Works);
        await robin.IsNext();

        await KnocksOnTheAgenda();
        await marie.Page.EvaluateAsync("() => { globalThis.focused = true; }");
        await marie.Page.GetByRole(AriaRole.Link, new() { Name = "Jemand wartet" }).ClickAsync();
        await marie.SeesWaiting("Robin");
        await Assertions.Expect(robin.AtTheDoor.GetByText("knows that you are here")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await IsLate();
        await using var other = await robin.Browser.SecondPage();
        await Assertions.Expect(other.Page.Locator("[data-part=state]").GetByText("You are next.")).ToBeVisibleAsync();
        await GoesOut();
        await IsToldInTheOtherTabAndComesBackThere(other);
        await GoesOut();
        await TheCounsellorCancels();
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_seen_on_the_dashboard_and_the_client_let_in_without_payment()
    {
        await robin.SignsInToBook();
        await robin.Books();
        await robin.GoesToPay();
        var provider = new Uri(robin.Page.Url).GetLeftPart(UriPartial.Authority);
        await marie.Person.Open("/dashboard");
        var appointment = await marie.Browser.Browser.NewPageAsync();
        await appointment.GotoAsync($"{server.Address}/appointments/{robin.Appointment}");
        await Turn(provider, "always/Disconnect");
        try
        {
            await robin.Person.Open($"/waiting-room/{robin.Appointment}?from=provider");
            await Assertions.Expect(marie.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Der Zahlungsanbieter antwortet seit") }))
                .ToBeVisibleAsync(new() { Timeout = 30_000 });
            await appointment.GetByRole(AriaRole.Button, new() { Name = "Ohne Zahlung einlassen" }).ClickAsync();
        }
        finally
        {
            await Turn(provider, "heal");
        }

        await robin.IsNext();
        await robin.Cancels();
    }

    private static async Task Turn(string provider, string what)
    {
        using var http = new HttpClient();
        using var done = await http.PostAsync($"{provider}/_control/{what}", content: null);
        done.EnsureSuccessStatusCode();
    }

    private async Task KnocksOnTheAgenda()
    {
        await Assertions.Expect(marie.Page).ToHaveTitleAsync(new Regex(@"^\(1\)"), new() { Timeout = 20_000 });
        // Where sound starts too slowly the first knock is left out, and the next one comes after twenty seconds.
        await Poll.Until(async () => await marie.Page.EvaluateAsync<int>("notes") >= 2, TimeSpan.FromSeconds(45), () => "Nothing sounds.");
        Assert.Equal(["Jemand wartet"], await marie.Page.EvaluateAsync<string[]>("shown"));
        Assert.EndsWith("/practice/agenda", marie.Page.Url);
    }

    private async Task IsLate()
    {
        var leave = robin.Page.GetByRole(AriaRole.Button, new() { Name = "Go out for now and keep what I paid" });
        await leave.FocusAsync();
        await marie.Browser.Press("Ich komme 5 Minuten später");
        await Assertions.Expect(robin.AtTheDoor.GetByText("is late. Expected at:")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(leave).ToBeFocusedAsync();
    }

    /// <summary>The answer is on its way for so long that the open page has heard that it is outside.</summary>
    private async Task GoesOut()
    {
        await robin.Page.RouteAsync("**/waiting-room/*?handler=Leave", async route =>
        {
            var answer = await robin.Page.RunAndWaitForResponseAsync(
                () => route.FetchAsync(new() { MaxRedirects = 0 }), response => response.Url.Contains("handler=State"));
            await answer.FinishedAsync();
            await route.ContinueAsync();
        });
        await robin.Person.Press("Go out for now and keep what I paid");
        await robin.Page.WaitForURLAsync("**/appointments/*");
        await Assertions.Expect(robin.Page.Locator("[data-now]")).ToHaveAttributeAsync("data-now", "Booked");
    }

    private async Task IsToldInTheOtherTabAndComesBackThere(CallPerson other)
    {
        await Assertions.Expect(other.Page.Locator("[data-part=state]").GetByText("You went out for now.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Page.Locator("[data-part=state]").GetByText("You went out for now.")).ToBeVisibleAsync();
        await Assertions.Expect(robin.Page.Locator("[data-now]")).ToHaveAttributeAsync("data-now", "Booked");
        await ComesBackThereWhileThisPageIsOnItsWay(other);
        await Assertions.Expect(other.Page.Locator("[data-part=state]").GetByText("You are next.")).ToBeVisibleAsync();
        await robin.IsNext();
    }

    /// <summary>The way takes so long that the page it leaves has heard that the client waits again, which leads it elsewhere by itself.</summary>
    private async Task ComesBackThereWhileThisPageIsOnItsWay(CallPerson other)
    {
        await robin.Page.RouteAsync($"**/waiting-room/{robin.Appointment}", async route =>
        {
            var heard = await robin.Page.RunAndWaitForResponseAsync(() => other.Press("Come back in"), response => response.Url.Contains("handler=Facts"));
            await heard.FinishedAsync();
            await route.ContinueAsync();
        }, new() { Times = 1 });
        await robin.Person.Open($"/waiting-room/{robin.Appointment}");
    }

    private async Task TheCounsellorCancels()
    {
        await marie.Page.GotoAsync($"{server.Address}/appointments/{robin.Appointment}");
        await marie.Page.Locator("summary").GetByText("Termin absagen").ClickAsync();
        await marie.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await marie.Page.GetByRole(AriaRole.Button, new() { Name = "Termin absagen" }).ClickAsync();
        await Assertions.Expect(marie.Page.GetByText("Von Ihnen abgesagt")).ToBeVisibleAsync();
        await Assertions.Expect(robin.Page.GetByText("Cancelled by the counsellor")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(robin.Page.GetByText("Given back").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
