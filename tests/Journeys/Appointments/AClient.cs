using System.Text.RegularExpressions;
using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>A client with a browser, from the first look into the directory to the waiting room.</summary>
internal sealed class AClient(CallPerson browser, IHelpnet server) : IAsyncDisposable
{
    public const string Works = "4242 4242 4242 4242";
    public const string Declined = "4000 0000 0000 0002";
    public const string WantsThreeDSecure = "4000 0027 6000 3184";
    public const string PaysLate = "4000 0000 0000 7777";

    /// <summary>The link to the waiting room, before the door opens and after.</summary>
    public static readonly Regex WayIn = new("^(Check camera and microphone|Pay and enter)$");

    public CallPerson Browser => browser;

    public IPage Page => browser.Page;

    public APerson Person { get; } = new(browser.Page, server.Address);

    /// <summary>What the waiting room shows; beside it stands for a moment, for readers alone, what has changed.</summary>
    public ILocator AtTheDoor => Page.Locator("[data-part=state]");

    /// <summary>The appointment that was booked last.</summary>
    public Guid Appointment { get; private set; }

    public static async Task<AClient> Registered(Browsers browsers, IHelpnet server)
    {
        var client = new AClient(await CallPerson.In(browsers, "Europe/London"), server);
        await client.Person.Registers();
        await client.Person.Confirms(await server.Confirmation(client.Person.Email));
        return client;
    }

    /// <summary>A client who has booked a time of Marie's that is not just beginning.</summary>
    public static async Task<AClient> Booked(Browsers browsers, IHelpnet server)
    {
        var client = await Registered(browsers, server);
        await client.Chooses(ACounsellor.Name, "Kurzgespräch");
        await client.SignsInToBook();
        await client.Books();
        return client;
    }

    /// <summary>Finds the counsellor by language, need and name, and chooses the first time of a service that is not just beginning.</summary>
    public async Task Chooses(string counsellor, string service)
    {
        await Poll.Until(async () =>
        {
            await Person.Open("/directory");
            await Page.GetByLabel("Language of the consultation").SelectOptionAsync("de");
            await Page.GetByLabel("When", new() { Exact = true }).SelectOptionAsync("soon");
            await Page.GetByLabel("Name, if you know it").FillAsync(counsellor);
            await Person.Press("Search");
            return await Page.GetByRole(AriaRole.Article, new() { Name = counsellor }).CountAsync() == 1;
        }, TimeSpan.FromSeconds(60), () => $"{counsellor} is not found.");
        await Page.GetByRole(AriaRole.Link, new() { Name = counsellor, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = $"Show free times: {service}" }).ClickAsync();
        await Page.WaitForURLAsync("**service=*");
        foreach (var slot in await Page.Locator(".slots a.slot, a.slot").AllAsync())
            if (StartOf((await slot.GetAttributeAsync("href"))!) - TimeProvider.System.GetUtcNow() > TimeSpan.FromMinutes(1))
            {
                await slot.ClickAsync();
                return;
            }
        throw new InvalidOperationException("There is no free time.");
    }

    /// <summary>Signs in on the way, as the booking page asks for it.</summary>
    public async Task SignsInToBook()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to book" }).ClickAsync();
        await Person.TriesToSignIn(Person.UserName);
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in"), new() { Timeout = 20_000 });
        if (new Uri(Page.Url).AbsolutePath == "/accounts/recovery") await Page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();
    }

    public async Task Books()
    {
        await Person.Press("Book this time");
        await Page.WaitForURLAsync("**/appointments/*");
        Appointment = Guid.Parse(new Uri(Page.Url).Segments[^1]);
    }

    /// <summary>From the dashboard to the provider's page.</summary>
    public async Task GoesToPay()
    {
        await Person.Open("/dashboard");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = WayIn }).ClickAsync();
        await PressesPay();
    }

    public async Task PressesPay()
    {
        // The door may open only in a minute: the page shows the button by itself then.
        var (pay, card) = (Page.GetByRole(AriaRole.Button, new() { Name = "Pay and enter" }), Page.GetByLabel("Card number"));
        await pay.ClickAsync(new() { Timeout = 90_000 });
        // Where the provider's page takes long the door says so, and is pressed again.
        await card.Or(pay).First.WaitForAsync();
        if (!await card.IsVisibleAsync()) await pay.ClickAsync();
        await card.WaitForAsync();
    }

    public async Task Pays(string card)
    {
        await Page.GetByLabel("Card number").FillAsync(card);
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Pay ") }).ClickAsync();
    }

    public Task IsNext() => Assertions.Expect(AtTheDoor.GetByText("You are next.")).ToBeVisibleAsync(new() { Timeout = 20_000 });

    public async Task TurnsTheCameraOn()
    {
        await browser.Press("Turn the camera on");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Turn the camera off" })).ToBeVisibleAsync();
    }

    public async Task Cancels()
    {
        await Person.Open($"/appointments/{Appointment}");
        await Page.Locator("summary").GetByText("Cancel the appointment").ClickAsync();
        await Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await Person.Press("Cancel the appointment");
        await Assertions.Expect(Page.GetByText("Cancelled").First).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    /// <summary>When the time behind a link to book begins.</summary>
    public static DateTimeOffset StartOf(string href) =>
        DateTimeOffset.Parse(Uri.UnescapeDataString(href.Split("start=")[1].Split('&')[0]), System.Globalization.CultureInfo.InvariantCulture);
}
