using System.Net;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>How often one network may knock.</summary>
public sealed class LimitTests
{
    private const string Home = "2001:db8:0:7::1";
    private const string SameHome = "2001:db8:0:7:ffff:ffff:ffff:ffff";
    private const string Elsewhere = "2001:db8:0:8::1";

    /// <summary>Limits of two, and where they hold.</summary>
    public static TheoryData<string, string> Doors => new()
    {
        { "POST", "/accounts/sign-in" },
        { "POST", "/accounts/sign-in?handler=Salt" },
        { "POST", "/accounts/register" },
        { "POST", "/accounts/forgotten" },
        { "GET", "/directory" },
        { "GET", "/counsellors/0f000000-0000-4000-8000-000000000001" },
        { "POST", "/contact" },
    };

    [Theory, MemberData(nameof(Doors))]
    public async Task Whoever_knocks_too_often_is_asked_for_a_pause_in_their_language_and_other_networks_are_not(string method, string path)
    {
        await using var web = await WholeWeb.Start(
            ("Accounts:PostsPerMinute", "2"), ("Limits:SearchesPerMinute", "1"), ("Limits:ContactsPerTenMinutes", "2"));
        for (var i = 0; i < 2; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Knock(web.Browser(Home))).Status);

        var (status, page) = await Knock(web.Browser(SameHome, "de"));
        var (other, _) = await Knock(web.Browser(Elsewhere));

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("Bitte eine kurze Pause", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other);

        async Task<(HttpStatusCode Status, string Page)> Knock(HttpClient browser)
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }
}
