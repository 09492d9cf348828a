using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;
using SkiaSharp;

namespace Helpnet.Journeys.Counsellors;

/// <summary>Jonas Keller shows a picture, another one, and none.</summary>
[Collection(InTurn.InJonasPractice)]
public sealed class PhotoJourneyTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string Profile = "/counsellors/c0000000-0000-4000-8000-0000000000d4";

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_picture_is_previewed_shown_everywhere_replaced_and_taken_away()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        await using var other = await browsers.Person(new() { Locale = "en-GB" });
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        var visitor = new APerson(await other.NewPageAsync(), server.Address);
        await visitor.Registers();
        await visitor.Confirms(await server.Mails.Link(visitor.Email, "/accounts/confirm"));
        await visitor.SignsIn(visitor.UserName);
        await jonas.SignsIn("jonas.keller");
        await jonas.Open("/practice/profile?lang=en");
        await Chooses(jonas, "drawing.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        await Assertions.Expect(jonas.Page.Locator("#Picture-error")).ToContainTextAsync("JPEG, PNG or WebP");
        // Called a picture, and none: only the server can tell.
        await Chooses(jonas, "me.jpg", "image/jpeg", "Dear all"u8.ToArray());
        await jonas.Press("Show this picture");
        await Assertions.Expect(jonas.Page.Locator("#Picture-error")).ToContainTextAsync("JPEG, PNG or WebP");
        await Assertions.Expect(Portrait(jonas)).ToHaveTextAsync("JK");

        await Chooses(jonas, "me.png", "image/png", Picture(SKColors.Teal));
        await Assertions.Expect(Portrait(jonas)).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("^blob:"));
        await jonas.Press("Show this picture");
        await jonas.Page.WaitForURLAsync(url => new Uri(url).Query.Length == 0);

        await visitor.Open(Profile);
        var first = (await Portrait(visitor).GetAttributeAsync("src"))!;
        Assert.Equal(512, await Portrait(visitor).EvaluateAsync<int>("image => image.naturalWidth"));
        await Poll.Until(async () =>
        {
            await visitor.Open("/directory?name=Keller");
            return await visitor.Page.Locator($".person img[src='{first}']").CountAsync() == 1;
        }, TimeSpan.FromSeconds(20), () => "The directory does not show the picture.");
        await BooksAndSees(visitor, first);

        await Chooses(jonas, "me.png", "image/png", Picture(SKColors.Salmon));
        await jonas.Press("Replace the picture");
        await Poll.Until(async () => (await visitor.Page.APIRequest.GetAsync(server.Address + first)).Status == 404,
            TimeSpan.FromSeconds(20), () => "The picture before is still there.");
        await jonas.Press("Remove the picture");
        await Assertions.Expect(Portrait(jonas)).ToHaveTextAsync("JK");
        await visitor.Open(Profile);
        await Assertions.Expect(Portrait(visitor)).ToHaveTextAsync("JK");
    }

    /// <summary>Who is booked with somebody knows the face from the dashboard and in front of the door.</summary>
    private static async Task BooksAndSees(APerson client, string photo)
    {
        await client.Page.Locator(".hit a.slot").Last.ClickAsync();
        await client.Press("Book this time");
        await client.Page.WaitForURLAsync("**/appointments/*");
        var appointment = new Uri(client.Page.Url).Segments[^1];
        await Assertions.Expect(client.Page.Locator($"[data-part=facts] .person img[src='{photo}']")).ToBeVisibleAsync();
        await client.Open("/dashboard");
        await Assertions.Expect(client.Page.Locator($".card-first .person img[src='{photo}']")).ToBeVisibleAsync();
        await client.Open($"/waiting-room/{appointment}");
        await Assertions.Expect(client.Page.Locator($"[data-waiting-room] .person img[src='{photo}']")).ToBeVisibleAsync();
        await Obstacles.None(client.Page);
    }

    private static ILocator Portrait(APerson person) => person.Page.Locator(".portrait");

    private static Task Chooses(APerson person, string name, string type, byte[] bytes) =>
        person.Page.GetByLabel("A picture of you").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });

    private static byte[] Picture(SKColor colour)
    {
        using var bitmap = new SKBitmap(900, 700);
        bitmap.Erase(colour);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
