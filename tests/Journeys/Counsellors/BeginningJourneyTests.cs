using System.Text;
using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Counsellors;

/// <summary>The seventh journey: from registration as a counsellor to being found in the directory.</summary>
[Collection(InTurn.AtMariesDoor)]
public sealed class BeginningJourneyTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string RoomPassword = "Quiet-lantern-7-harbour";

    private readonly List<string> obstacles = [];
    private string provider = "";

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_counsellor_registers_sets_up_the_practice_is_verified_and_found()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "Europe/Zurich" });
        var lee = new APerson(await browser.NewPageAsync(), server.Address);
        var name = $"Dr. Lee {lee.UserName}";
        await Registers(lee);
        await lee.WritesRecoveryWordsDown();

        await lee.Open("/practice");
        await Check(lee.Page);
        await TakesBasic(lee);
        await WritesProfile(lee, name);
        await SetsHours(lee);
        await OffersServices(lee);
        await SetsRoom(lee);
        await ConnectsPayments(lee);
        await HandsInDiploma(lee);
        await Submits(lee);

        await using var office = await browsers.Person(new() { Locale = "en-GB" });
        await IsPutOnline(new APerson(await office.NewPageAsync(), server.Address) { Password = "seven keys and one door" }, name);

        await using var visitor = await browsers.Person(new() { Locale = "en-GB", TimezoneId = "Europe/London" });
        await IsFound(await visitor.NewPageAsync(), name);
        await LosesPaymentsAndConnectsAgain(lee);
        Assert.True(obstacles.Count == 0, string.Join('\n', obstacles));
    }

    private async Task Registers(APerson lee)
    {
        await lee.Open("/accounts/register?as=counsellor");
        await lee.Page.GetByLabel("User name").FillAsync(lee.UserName);
        await lee.Page.GetByLabel("Display name").FillAsync("Lee");
        await lee.Page.GetByLabel("E-mail address").FillAsync(lee.Email);
        await lee.Page.GetByLabel("Password").FillAsync(lee.Password);
        await lee.Page.GetByLabel("I agree").CheckAsync();
        await lee.Page.GetByLabel("I am at least").CheckAsync();
        await lee.Press("Register");
        await Assertions.Expect(lee.Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await lee.Confirms(await server.Mails.Link(lee.Email, "/accounts/confirm"));
        await lee.SignsIn(lee.UserName);
    }

    private async Task TakesBasic(APerson lee)
    {
        await lee.Open("/practice/plan");
        await Check(lee.Page);
        Assert.Equal(3, await lee.Page.Locator("input[name=Plan]:disabled").CountAsync());
        await lee.Press("Choose Basic");
        await lee.Page.WaitForURLAsync("**/practice/profile");
    }

    private async Task WritesProfile(APerson lee, string name)
    {
        await lee.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("<b>Lee</b>");
        await lee.Page.GetByLabel("anxiety").CheckAsync();
        await lee.Press("Save");
        await Assertions.Expect(lee.Page.Locator("#Form_Name-error")).ToBeVisibleAsync();
        await Check(lee.Page);
        await lee.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await lee.Page.GetByLabel("Professional title").FillAsync("Psychologist");
        await lee.Page.GetByLabel("Training").FillAsync("MSc Psychology");
        await lee.Press("Save");
        await lee.Page.WaitForURLAsync("**/practice/hours");
    }

    private async Task SetsHours(APerson lee)
    {
        await Check(lee.Page);
        foreach (var from in await lee.Page.Locator("input[name$='.From'][name^='Form.Weekly']").AllAsync())
            if (int.Parse((await from.GetAttributeAsync("name"))!.Split('[', ']')[1]) % 2 == 0) await from.FillAsync("06:00");
        foreach (var to in await lee.Page.Locator("input[name$='.To'][name^='Form.Weekly']").AllAsync())
            if (int.Parse((await to.GetAttributeAsync("name"))!.Split('[', ']')[1]) % 2 == 0) await to.FillAsync("00:00");
        await lee.Press("Save");
        await lee.Page.WaitForURLAsync("**/practice/services");
    }

    private async Task OffersServices(APerson lee)
    {
        await Check(lee.Page);
        await lee.Press("Offer it");
        await Assertions.Expect(lee.Page.GetByRole(AriaRole.Rowheader, new() { Name = "First talk" })).ToBeVisibleAsync();
        await lee.Page.GetByLabel("Name of the service").FillAsync("Consultation");
        await lee.Page.GetByLabel("Price without VAT").FillAsync("-5");
        await lee.Press("Save");
        await Assertions.Expect(lee.Page.Locator("#Form_Price-error")).ToBeVisibleAsync();
        await lee.Page.GetByLabel("Price without VAT").FillAsync("70,50");
        await lee.Press("Save");
        await Assertions.Expect(lee.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Consultation" })).ToBeVisibleAsync();
        await Check(lee.Page);
        await ChargesVat(lee);
    }

    private static async Task ChargesVat(APerson lee)
    {
        await lee.Page.GetByRole(AriaRole.Link, new() { Name = "Change: Consultation" }).ClickAsync();
        await lee.Page.GetByLabel("I am exempt from VAT").UncheckAsync();
        await lee.Page.GetByLabel("VAT in percent").FillAsync("8.1");
        await lee.Press("Save");
        await Assertions.Expect(lee.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Consultation" })).ToContainTextAsync("76.21");
    }

    private async Task SetsRoom(APerson lee)
    {
        await lee.Open("/practice/room");
        await Check(lee.Page);
        await lee.Page.GetByLabel("Room password", new() { Exact = true }).FillAsync("quiet lantern harbour");
        await lee.Page.GetByLabel("Room password once more").FillAsync("quiet lantern harbour");
        await lee.Press("Set the room password");
        await Assertions.Expect(lee.Page.Locator("#room-secret-error")).ToHaveTextAsync("It needs a capital letter, a digit and a special character.");
        await lee.Page.GetByLabel("Room password", new() { Exact = true }).FillAsync(RoomPassword);
        await lee.Page.GetByLabel("Room password once more").FillAsync(RoomPassword);
        await lee.Press("Set the room password");
        await lee.Page.WaitForURLAsync("**/practice/payments", new() { Timeout = 20_000 });
        await ReplacesRoom(lee);
    }

    private async Task ReplacesRoom(APerson lee)
    {
        var posts = new List<string>();
        lee.Page.Request += (_, request) => posts.AddRange(request.Method == "POST" ? [request.Url] : Array.Empty<string>());
        await lee.Open("/practice/room");
        await Check(lee.Page);
        await lee.Page.GetByLabel("Room password", new() { Exact = true }).FillAsync(RoomPassword + "2");
        await lee.Page.GetByLabel("Room password once more").FillAsync(RoomPassword + "2");
        await lee.Page.GetByLabel("The password you sign in with").FillAsync("not the one of lee");
        await lee.Press("Replace the room password");
        await Assertions.Expect(lee.Page.Locator("#own-secret-error")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.All(posts, url => Assert.EndsWith("handler=Locks", url));
        await lee.Page.GetByLabel("The password you sign in with").FillAsync(lee.Password);
        await lee.Press("Replace the room password");
        await lee.Page.WaitForURLAsync("**/practice/payments", new() { Timeout = 20_000 });
    }

    private async Task ConnectsPayments(APerson lee)
    {
        await Check(lee.Page);
        await lee.Press("Go to the payment provider");
        await CompletesAccount(lee);
    }

    private async Task CompletesAccount(APerson lee)
    {
        var complete = lee.Page.Locator("button[value=complete]");
        await Assertions.Expect(complete).ToBeVisibleAsync(new() { Timeout = 20_000 });
        provider = new Uri(lee.Page.Url).GetLeftPart(UriPartial.Authority);
        await complete.ClickAsync();
        await Assertions.Expect(lee.Page.GetByText("Card payments are active.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private async Task HandsInDiploma(APerson lee)
    {
        await lee.Open("/practice/diplomas");
        await Check(lee.Page);
        await lee.Page.GetByLabel("What it is").FillAsync("MSc Psychology");
        await lee.Page.GetByLabel("Who issued it").FillAsync("University");
        await lee.Page.GetByLabel("The file").SetInputFilesAsync(
            new FilePayload { Name = "diploma.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await lee.Press("Hand it in");
        await Assertions.Expect(lee.Page.GetByText("not checked yet")).ToBeVisibleAsync();
        await Check(lee.Page);
        await lee.Page.GetByText("Another file instead").ClickAsync();
        await lee.Page.GetByLabel("The file").First.SetInputFilesAsync(
            new FilePayload { Name = "diploma.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n") });
        var before = await lee.Page.GetByRole(AriaRole.Link, new() { Name = "Open the diploma" }).GetAttributeAsync("href");
        await lee.Press("Replace the file");
        await Assertions.Expect(lee.Page.GetByRole(AriaRole.Link, new() { Name = "Open the diploma" })).Not.ToHaveAttributeAsync("href", before!);
        await lee.Open("/practice/agenda");
        await Check(lee.Page);
    }

    private async Task Submits(APerson lee)
    {
        await lee.Open("/practice");
        await Assertions.Expect(lee.Heading("Everything is there")).ToBeVisibleAsync();
        await lee.Open("/practice/submit");
        await Check(lee.Page);
        await lee.Press("Submit");
        await Assertions.Expect(lee.Page.GetByText("Your profile waits for verification.")).ToBeVisibleAsync();
    }

    private async Task IsPutOnline(APerson admin, string name)
    {
        await admin.SignsIn("admin", "/admin/verification");
        await Check(admin.Page);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Check(admin.Page);
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Put this profile online" })).ToBeDisabledAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "I have checked it: MSc Psychology" }).ClickAsync();
        await admin.Press("Put this profile online");
        await Assertions.Expect(admin.Page.GetByText("The profile is online.")).ToBeVisibleAsync();
    }

    private async Task IsFound(IPage page, string name)
    {
        await Poll.Until(async () =>
        {
            await page.GotoAsync($"{server.Address}/directory?language=en&need=1&price=80&within=week&name={Uri.EscapeDataString(name.ToUpperInvariant())}");
            return await page.GetByRole(AriaRole.Article, new() { Name = name }).CountAsync() == 1;
        }, TimeSpan.FromSeconds(20), () => "The profile is not found.");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("as the clock goes in London")).ToBeVisibleAsync();
        await Check(page);
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("MSc Psychology, University: checked by us on")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".slots a.slot").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/book/"));
        await Check(page);
    }

    private async Task LosesPaymentsAndConnectsAgain(APerson lee)
    {
        using var http = new HttpClient();
        using var done = await http.PostAsync($"{provider}/_control/accounts/{lee.Email}/deauthorise", content: null);
        Assert.True(done.IsSuccessStatusCode);
        Assert.EndsWith("/practice/payments", await server.Mails.Link(lee.Email, "/practice/payments"));

        await lee.Open("/dashboard");
        await Check(lee.Page);
        await lee.Page.GetByRole(AriaRole.Link, new() { Name = "Your payments are off" }).ClickAsync();
        await Assertions.Expect(lee.Page.GetByText("closed or no longer connected with us")).ToBeVisibleAsync();
        await Check(lee.Page);
        await lee.Press("Connect again at the payment provider");
        await CompletesAccount(lee);
        await lee.Open("/dashboard");
        await Assertions.Expect(lee.Page.GetByRole(AriaRole.Link, new() { Name = "Your payments are off" })).ToHaveCountAsync(0);
    }

    private async Task Check(IPage page) => obstacles.AddRange(await Obstacles.In(page));
}
