using System.Net;
using System.Text.RegularExpressions;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Tests.Shell;

public sealed partial class PagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private static readonly string[] Pages = ["/", "/help", "/contact", "/questions", "/plans", "/privacy", "/terms", "/accessibility", "/imprint", "/not-there"];

    public static TheoryData<string, string> PagesInEachLanguage => new(Pages.SelectMany(_ => WordBook.Languages, (page, language) => (page, language)));

    [Theory, MemberData(nameof(PagesInEachLanguage))]
    public async Task A_page_speaks_one_language_and_shows_no_key(string page, string language)
    {
        var html = await Html($"{page}?lang={language}");

        Assert.Contains($"<html lang=\"{language}\"", html);
        Assert.Empty(RawKey().Matches(html).Select(m => m.Value).Where(word => Prefixes.Contains(word.Split('.')[0])).ToList());
        Assert.DoesNotMatch(@"\{\w+\}", html);
    }

    [Theory, MemberData(nameof(PagesInEachLanguage))]
    public async Task A_page_has_crisis_help_quick_exit_one_heading_and_no_inline_script_or_style(string page, string language)
    {
        var html = await Html($"{page}?lang={language}");

        Assert.Contains("href=\"/help\"", html);
        Assert.Contains("id=\"quick-exit\"", html);
        Assert.Contains("href=\"/contact\"", html);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.DoesNotMatch(@"<style|\sstyle=|\son\w+=|javascript:", html);
        Assert.All(Regex.Matches(html, "<script[^>]*>").Select(m => m.Value), tag => Assert.Contains("src=", tag));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    public async Task A_visitors_page_brings_nothing_that_listens_for_knocks(string page) => Assert.DoesNotContain("knock", await Html(page));

    [Theory, MemberData(nameof(PagesInEachLanguage))]
    public async Task A_page_loads_nothing_from_anywhere_else(string page, string language)
    {
        var html = await Html($"{page}?lang={language}");

        Assert.DoesNotMatch("""\s(?:src|srcset|action|poster|data)="(?:https?:)?//""", html);
        Assert.DoesNotMatch("""<(?:link|use|image)[^>]*href="(?:https?:)?//""", html);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/not-there")]
    [InlineData("/broken")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var headers = (await host.Client.GetAsync(address, TestContext.Current.CancellationToken)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';", policy);
        Assert.Contains("connect-src 'self' wss://helpnet.example", policy);
        Assert.Contains("form-action 'self' https://checkout.stripe.com https://connect.stripe.com https://accounts.stripe.com;", policy);
        Assert.Contains("frame-ancestors 'none'; base-uri 'none'; object-src 'none'; worker-src 'self'", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=(self), microphone=(self)", Assert.Single(headers.GetValues("Permissions-Policy")));
        Assert.Contains("max-age=31536000", Assert.Single(headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task A_bug_is_told_calmly_in_the_person_s_language_without_a_detail()
    {
        var answer = await host.Client.GetAsync("/broken?lang=de", TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Bei uns ist etwas schiefgegangen", html);
        Assert.DoesNotContain("secret detail", html);
        Assert.DoesNotContain("InvalidOperationException", html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&start=yesterday")]
    [InlineData("&start=0001-01-01T00:00:00Z")]
    [InlineData("&start=9999-12-31T23:59:59Z")]
    public async Task A_time_that_nobody_offered_is_no_page(string start)
    {
        var answer = await host.Client.GetAsync($"/book/{Guid.NewGuid()}?service={Guid.NewGuid()}{start}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_404_and_says_where_to_go()
    {
        var answer = await host.Client.GetAsync("/not-there", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no page here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_design_page_is_for_development_only() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/design", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task No_log_line_keeps_what_an_address_asks_for()
    {
        await Html("/?need=173402&lang=fr");
        await Html("/broken?need=173402");

        Assert.NotEmpty(host.Logs.Lines);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("173402"));
    }

    [Fact]
    public async Task A_language_once_chosen_stays()
    {
        var answer = await host.Client.GetAsync("/?lang=fr", TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("language=fr"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("secure", cookie);
    }

    [Fact]
    public async Task The_language_switch_keeps_what_the_address_says() => Assert.Contains("href=\"?need=3&lang=de\"", await Html("/?need=3&lang=fr"));

    [Theory]
    [InlineData("/", "en", "Notes")]
    [InlineData("/help", "de", "Notizen")]
    [InlineData("/not-there", "fr", "Notes")]
    public async Task A_browser_that_wants_it_plain_has_a_tab_that_says_nothing(string page, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{page}?lang={language}");
        request.Headers.Add("Cookie", "plain-tab=1");

        var html = await (await host.Client.SendAsync(request, TestContext.Current.CancellationToken)).Content
            .ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<title>{title}</title>", html);
        Assert.Matches("""<link rel="icon" href="/plain.svg["?]""", html);
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.NoContent)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    public async Task Only_our_own_pages_end_a_session_by_beacon(string site, HttpStatusCode status)
    {
        using var beacon = new HttpRequestMessage(HttpMethod.Post, "/exit");
        beacon.Headers.Add("Sec-Fetch-Site", site);

        Assert.Equal(status, (await host.Client.SendAsync(beacon, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static readonly HashSet<string> Prefixes = [.. WordsSetup.Book.Keys.Select(key => key.Split('.')[0])];

    private async Task<string> Html(string address) =>
        WebUtility.HtmlDecode(await (await host.Client.GetAsync(address, TestContext.Current.CancellationToken)).Content
            .ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex(@"(?<![\w/""-])[a-z]+\.[\w-]+(?:\.[\w-]+)*(?![\w@])")]
    private static partial Regex RawKey();
}
