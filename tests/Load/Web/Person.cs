using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Load.Web;

/// <summary>A person with a browser, reduced to what goes over the wire: pages, forms, cookies, the live hub.</summary>
public sealed partial class Person : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new() };
    private readonly HttpClient http;

    public Person(string address)
    {
        http = new(handler) { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>The same person, with the same cookies, at another frontend.</summary>
    public Person At(string address)
    {
        var other = new Person(address);
        foreach (Cookie cookie in handler.CookieContainer.GetCookies(http.BaseAddress!)) other.handler.CookieContainer.Add(new Uri(address), new Cookie(cookie.Name, cookie.Value));
        return other;
    }

    /// <summary>Null when it has worked, else the status code.</summary>
    public async Task<HttpStatusCode?> SignIn(string name, string auth, CancellationToken ct = default)
    {
        using var answer = await Answer("/accounts/sign-in", new { name, auth, device = Guid.NewGuid(), link = (string?)null, returnUrl = (string?)null, stay = false }, ct);
        return answer.IsSuccessStatusCode ? null : answer.StatusCode;
    }

    /// <summary>Opens a page and sends what its script would.</summary>
    public async Task Post(string path, object body, CancellationToken ct = default)
    {
        using var answer = await Answer(path, body, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Opens a page and presses the button of its only form.</summary>
    public async Task Press(string path, CancellationToken ct = default)
    {
        var page = await Get(path, ct);
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { [Token] = Field(page, Token) });
        using var answer = await http.PostAsync(path, body, ct);
        if ((int)answer.StatusCode >= 400) answer.EnsureSuccessStatusCode();
    }

    /// <summary>The text of a page.</summary>
    /// <exception cref="HttpRequestException">It was not shown.</exception>
    public async Task<string> Get(string path, CancellationToken ct = default)
    {
        using var answer = await http.GetAsync(path, ct);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct);
    }

    /// <summary>The links to book a time on a counsellor's page, for the service with this length.</summary>
    public async Task<IReadOnlyList<string>> FreeTimes(Guid counsellor, int week = 0, CancellationToken ct = default) =>
        [.. BookLink().Matches(await Get($"/counsellors/{counsellor}?week={week}", ct)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    /// <summary>Opens the form at a link; null when the time is taken.</summary>
    public async Task<BookingForm?> OpenForm(string link, CancellationToken ct = default)
    {
        var page = await Get(link, ct);
        return page.Contains("name=\"Appointment\"", StringComparison.Ordinal)
            ? new(link, Guid.Parse(Field(page, "Appointment")), Field(page, "Price"), Field(page, Token))
            : null;
    }

    /// <summary>Sends the form. Safe to send again: the id is in it.</summary>
    public async Task<HttpStatusCode> Send(BookingForm form, CancellationToken ct = default)
    {
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Appointment"] = form.Appointment.ToString(),
            ["Price"] = form.Price,
            ["Zone"] = "Europe/Zurich",
            [Token] = form.Token,
        });
        using var answer = await http.PostAsync(form.Link, body, ct);
        return answer.StatusCode;
    }

    /// <summary>A connection to the live hub, not started yet; it comes back by itself for ever.</summary>
    public HubConnection Live() => new HubConnectionBuilder()
        .WithUrl(new Uri(http.BaseAddress!, "/hubs/live"), options =>
        {
            options.Cookies = handler.CookieContainer;
            // As the pages do: a negotiation may be answered by another frontend than the connection.
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        })
        .WithAutomaticReconnect(new Endless())
        .Build();

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private async Task<HttpResponseMessage> Answer(string path, object body, CancellationToken ct)
    {
        var page = await Get(path, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "RequestVerificationToken", Field(page, Token) } } };
        return await http.SendAsync(request, ct);
    }

    private static string Field(string page, string name) => WebUtility.HtmlDecode(
        Regex.Match(page, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"") is { Success: true } found
            ? found.Groups[1].Value
            : Regex.Match(page, $"value=\"([^\"]*)\"[^>]*name=\"{name}\"").Groups[1].Value);

    [GeneratedRegex("href=\"(/book/[^\"]+start=[^\"]+)\"")]
    private static partial Regex BookLink();

    private sealed class Endless : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) => TimeSpan.FromMilliseconds(200 * Math.Min(10, retryContext.PreviousRetryCount + 1));
    }
}
