using System.Net;
using System.Text.RegularExpressions;

namespace Helpnet.Cluster.Tests;

public sealed class AdminTests(OneCluster cluster)
{
    [Fact]
    public async Task The_cluster_page_shows_every_silo_and_what_waits()
    {
        using var operators = Browser();

        // A silo that has just come may not have told everything of itself yet.
        await Until.Seen(() => operators.GetStringAsync("/", TestContext.Current.CancellationToken), page =>
            page.Contains("What waits", StringComparison.Ordinal) && cluster.Processes.Running("silo").All(silo => Row(silo).IsMatch(page)));
    }

    private static Regex Row(string silo) =>
        new($@"<td>{silo}</td><td>Active</td><td>(<span[^>]*>)?\d+\.\d+[^<]*(</span>)?</td><td>\d+ (s|min|h)</td><td>\d+</td>");

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
    [InlineData("/again/all", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/again/all", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("/again/webhook-given-up", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/again/webhook-given-up", "same-origin", HttpStatusCode.Redirect)]
    public async Task Only_the_page_itself_can_press_its_buttons(string button, string from, HttpStatusCode expected)
    {
        using var operators = Browser();
        using var press = new HttpRequestMessage(HttpMethod.Post, button) { Headers = { { "Sec-Fetch-Site", from } }, Content = new FormUrlEncodedContent([new("id", "unknown")]) };

        using var answer = await operators.SendAsync(press, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new(cluster.Processes.AdminOf(cluster.Processes.Running("silo")[0])),
    };
}
