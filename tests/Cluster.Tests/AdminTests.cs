using System.Net;

namespace Helpnet.Cluster.Tests;

public sealed class AdminTests(OneCluster cluster)
{
    [Fact]
    public async Task The_cluster_page_shows_every_silo_and_what_waits()
    {
        using var operators = Browser();

        var page = await operators.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.All(cluster.Processes.Running("silo"), silo => Assert.Contains($"<td>{silo}</td><td>Active</td>", page, StringComparison.Ordinal));
        Assert.Contains("What waits", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dashboard/GrainState?grainId=account%2F0&grainType=account")]
    [InlineData("/dashboard/grainstate/")]
    [InlineData("/dashboard/Trace")]
    public async Task What_grains_hold_and_what_is_logged_is_refused(string path)
    {
        using var operators = Browser();

        using var answer = await operators.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/sweeps", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/sweeps", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("/messages/again", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/messages/again", "same-origin", HttpStatusCode.Redirect)]
    public async Task Only_the_page_itself_can_press_its_buttons(string button, string from, HttpStatusCode expected)
    {
        using var operators = Browser();
        using var press = new HttpRequestMessage(HttpMethod.Post, button)
        {
            Headers = { { "Sec-Fetch-Site", from } },
            Content = new FormUrlEncodedContent([new("id", "evt_unknown")]),
        };

        using var answer = await operators.SendAsync(press, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_figures_hold_our_own_meters_and_those_of_the_grains()
    {
        using (var ann = await cluster.Newcomer()) await Bookings.Book(ann);
        var all = "";
        foreach (var silo in cluster.Processes.Running("silo")) all += await Browser(silo).GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.All(
            new[]
            {
                "helpnet_bookings_total", "helpnet_mails_pending", "helpnet_webhooks_pending", "helpnet_webhooks_given_up", "helpnet_due_late",
                "orleans_",
            },
            name => Assert.Contains($"\n{name}", all, StringComparison.Ordinal));
        Assert.DoesNotContain("@load.example", all, StringComparison.Ordinal);
    }

    private HttpClient Browser(string? silo = null) => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new(cluster.Processes.AddressOf(silo ?? cluster.Processes.Running("silo")[0])),
    };
}
