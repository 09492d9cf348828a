using Helpnet.Journeys.Accounts;
using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Counsellors;

/// <summary>Jonas Keller shows a video and where his practice is.</summary>
[Collection(InTurn.InJonasPractice)]
public sealed class ShowJourneyTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private const string Profile = "/counsellors/c0000000-0000-4000-8000-0000000000d4";

    /// <summary>Boxes without pictures: enough for the server, which looks at no picture.</summary>
    private static readonly byte[] Video = [0, 0, 0, 12, .. "ftypisom"u8, 0, 0, 0, 8, .. "moov"u8];

    public ValueTask InitializeAsync() => server.Up();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_video_and_a_place_chosen_by_keyboard_stand_on_the_profile_until_they_are_taken_off()
    {
        await using var browser = await browsers.Person(new() { Locale = "en-GB" });
        var jonas = APerson.Jonas(await browser.NewPageAsync(), server.Address);
        await jonas.SignsIn("jonas.keller");
        await jonas.Open("/practice/videos?lang=en");
        await Chooses(jonas, "Dear all"u8.ToArray());
        await Assertions.Expect(jonas.Page.Locator("#Video-error")).ToContainTextAsync("a video MP4");
        await Chooses(jonas, Video);
        await Assertions.Expect(jonas.Page.Locator("figcaption")).ToHaveTextAsync("How I work");

        await jonas.Open("/practice/place");
        var latitude = jonas.Page.GetByLabel("Latitude");
        await latitude.FillAsync("91");
        await jonas.Press("Show it on the profile");
        await Assertions.Expect(jonas.Page.Locator("#Latitude-error")).ToBeVisibleAsync();
        // The map listens once its script has run.
        await jonas.Page.WaitForLoadStateAsync();
        await latitude.FillAsync("46.5");
        await jonas.Page.GetByLabel("Map of the world").PressAsync("ArrowUp");
        Assert.Equal(46.5 + 6 / 40.0, double.Parse(await latitude.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 3);
        await jonas.Press("Show it on the profile");
        await jonas.Page.WaitForURLAsync("**/practice/profile");

        await jonas.Open(Profile);
        await Assertions.Expect(jonas.Page.GetByLabel("How I work")).ToBeVisibleAsync();
        await Assertions.Expect(jonas.Page.GetByLabel("Where the practice is")).ToBeVisibleAsync();

        await jonas.Open("/practice/videos");
        await jonas.Press("Remove: How I work");
        await jonas.Open("/practice/place");
        await jonas.Press("Take it off the map");
        await jonas.Open(Profile);
        await Assertions.Expect(jonas.Page.Locator("video, .spot-map")).ToHaveCountAsync(0);
    }

    private static async Task Chooses(APerson person, byte[] bytes)
    {
        await person.Page.GetByLabel("The video").SetInputFilesAsync(new FilePayload { Name = "me.mp4", MimeType = "video/mp4", Buffer = bytes });
        await person.Page.GetByLabel("What it shows").FillAsync("How I work");
        await person.Press("Show this video");
    }
}
