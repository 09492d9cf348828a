using System.Net;
using System.Net.Http.Headers;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Notices;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Webhooks;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>What holds at every address that takes a body, whichever there are.</summary>
public sealed class EveryDoorTests(EveryDoorTests.Web web) : IClassFixture<EveryDoorTests.Web>
{
    /// <summary>The only ones that ask for no form token, and what stands in its place.</summary>
    private static readonly Dictionary<string, string> WithoutToken = new()
    {
        [PaymentWebhook.Path] = "the provider's signature",
        ["/health/live"] = "nothing: it answers anybody alike",
        ["/health/ready"] = "nothing: it answers anybody alike",
        [QuickExit.Path] = "what the browser says of the page it comes from; it only ends a session",
        [LiveHub.Path] = "a web socket of our own origin",
        [ConsultationHub.Path] = "a web socket of our own origin",
        ["/problem/{status:int}"] = "nothing: it changes nothing, and is drawn in the place of a request that was refused",
    };

    [Fact]
    public void Whatever_takes_a_body_is_a_page_or_stands_in_the_short_list()
    {
        var others = web.Whole.Bodies.Where(e => !IsPage(e)).Select(Route).ToHashSet();

        Assert.DoesNotContain(others, route => !WithoutToken.ContainsKey(route.Replace("/negotiate", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_page_turns_away_a_form_without_its_token()
    {
        var open = new List<string>();
        var pages = web.Whole.Bodies.Where(e => IsPage(e) && !WithoutToken.ContainsKey(Route(e))).ToList();
        foreach (var page in pages)
        {
            using var form = new FormUrlEncodedContent([new("Id", Guid.NewGuid().ToString())]);
            using var answer = await web.Browser.PostAsync(WholeWeb.AddressOf(page), form, TestContext.Current.CancellationToken);
            if (answer.StatusCode is not HttpStatusCode.BadRequest || !MissedToken(answer)) open.Add($"{Route(page)}: {answer.StatusCode}");
        }

        Assert.Empty(open);
        Assert.Contains(pages, e => Route(e) == "/accounts/sign-in");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Name=ann&Password=secret")]
    [InlineData("application/json", """{"name":"ann","more":[{"newPassword":"secret"}]}""")]
    public async Task A_body_with_a_field_called_password_is_refused_everywhere_before_anything_else(string type, string body)
    {
        var taken = new List<string>();
        foreach (var address in web.Whole.Bodies.Select(WholeWeb.AddressOf).Append("/nowhere").Distinct())
        {
            using var content = new StringContent(body, new MediaTypeHeaderValue(type));
            using var answer = await web.Browser.PostAsync(address, content, TestContext.Current.CancellationToken);
            if (answer.StatusCode is not HttpStatusCode.BadRequest || MissedToken(answer)) taken.Add($"{address}: {answer.StatusCode}");
        }

        Assert.Empty(taken);
    }

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool MissedToken(HttpResponseMessage answer) => answer.Headers.Contains(WholeWeb.TokenMissed);

    public sealed class Web : IAsyncLifetime
    {
        public WholeWeb Whole { get; private set; } = null!;

        public HttpClient Browser { get; private set; } = null!;

        // So many posts from one network would be too many.
        public async ValueTask InitializeAsync() =>
            Browser = (Whole = await WholeWeb.Start(("Accounts:PostsPerMinute", "10000"), ("Limits:SearchesPerMinute", "10000"))).Browser();

        public async ValueTask DisposeAsync()
        {
            Browser.Dispose();
            await Whole.DisposeAsync();
        }
    }
}
