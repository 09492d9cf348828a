using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Load.Web;

/// <summary>A person with a browser, reduced to what goes over the wire: pages, forms, cookies, the live hub.</summary>
public sealed class Person : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CookieContainer cookies = new();
    private readonly Guid device = Guid.NewGuid();
    private readonly HttpClient http;

    /// <param name="address">Where Helpnet is.</param>
    /// <param name="from">The loopback address to come from, so that many people are not one network; null for the usual one.</param>
    public Person(string address, IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = (it, ct) => Connect(it.DnsEndPoint, from, ct),
        };
        http = new(handler) { BaseAddress = new(address), Timeout = Patience };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>The same person, with the same cookies, at another frontend.</summary>
    public Person At(string address)
    {
        var other = new Person(address);
        foreach (Cookie cookie in cookies.GetCookies(http.BaseAddress!)) other.cookies.Add(new Uri(address), new Cookie(cookie.Name, cookie.Value));
        return other;
    }

    /// <summary>Null when it has worked, else the status code.</summary>
    public async Task<HttpStatusCode?> SignIn(string name, string auth, CancellationToken ct = default)
    {
        var sent = await Post("/accounts/sign-in", new { name, auth, device, link = (string?)null, returnUrl = (string?)null, stay = false }, ct);
        return sent.Taken ? null : sent.Code;
    }

    /// <summary>Opens a page and sends what its script would.</summary>
    public async Task<Sent> Post(string path, object body, CancellationToken ct = default)
    {
        var page = await Open(path, ct);
        using var content = JsonContent.Create(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("RequestVerificationToken", page.Field(Page.Token));
        using var answer = await http.SendAsync(request, ct);
        return await Read(answer, ct);
    }

    /// <summary>Opens a page and presses the button of its only form.</summary>
    public async Task Press(string path, CancellationToken ct = default) => (await Send(await Open(path, ct), "", [], ct)).Must(path.Split('?')[0]);

    /// <summary>The text of a page.</summary>
    /// <exception cref="HttpRequestException">It was not shown.</exception>
    public async Task<string> Get(string path, CancellationToken ct = default)
    {
        using var answer = await http.GetAsync(path, ct);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct);
    }

    /// <summary>A page, to fill its forms in.</summary>
    /// <exception cref="HttpRequestException">It was not shown.</exception>
    public async Task<Page> Open(string path, CancellationToken ct = default) => new(path, await Get(path, ct));

    /// <summary>Sends a form of an open page; as often as it takes, since the page's ids make it the same command.</summary>
    /// <exception cref="HttpRequestException">It was not answered.</exception>
    public async Task<Sent> Send(Page page, string handler, IEnumerable<(string Name, string Value)> fields, CancellationToken ct = default)
    {
        using var body = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new(Page.Token, page.Field(Page.Token))]);
        return await Send(page, handler, body, ct);
    }

    /// <summary>The same for a form with a file.</summary>
    public async Task<Sent> Send(Page page, string handler, HttpContent body, CancellationToken ct = default)
    {
        var address = handler.Length == 0 ? page.Path : $"{page.Path.Split('?')[0]}?handler={handler}";
        using var answer = await http.PostAsync(address, body, ct);
        return await Read(answer, ct);
    }

    /// <summary>The links to book a time on a counsellor's page, for the service with this length.</summary>
    public async Task<IReadOnlyList<string>> FreeTimes(Guid counsellor, int week = 0, CancellationToken ct = default) =>
        [.. Regexes.BookLink().Matches(await Get($"/counsellors/{counsellor}?week={week}", ct)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    /// <summary>Opens the form at a link; null when the time is taken.</summary>
    public async Task<BookingForm?> OpenForm(string link, CancellationToken ct = default)
    {
        var page = await Open(link, ct);
        return page.Has("Appointment") ? new(page) : null;
    }

    /// <summary>Sends the form. Safe to send again: the id is in it.</summary>
    public async Task<HttpStatusCode> Send(BookingForm form, CancellationToken ct = default) =>
        (await Send(form.Page, "", [("Appointment", $"{form.Appointment}"), ("Price", form.Price), ("Currency", form.Currency), ("Zone", "Europe/Zurich")], ct)).Code;

    /// <summary>A connection to the live hub, not started yet; it comes back by itself for ever.</summary>
    public HubConnection Live() => new HubConnectionBuilder()
        .WithUrl(new Uri(http.BaseAddress!, "/hubs/live"), options =>
        {
            options.Cookies = cookies;
            // As the pages do: a negotiation may be answered by another frontend than the connection.
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        })
        .WithAutomaticReconnect(new Endless())
        .Build();

    public void Dispose() => http.Dispose();

    private static async Task<Sent> Read(HttpResponseMessage answer, CancellationToken ct)
    {
        if ((int)answer.StatusCode >= 500) throw new HttpRequestException("Not answered.", null, answer.StatusCode);
        return new(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(ct));
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint to, IPAddress? from, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (from is not null) socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Endless : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) => TimeSpan.FromMilliseconds(200 * Math.Min(10, retryContext.PreviousRetryCount + 1));
    }
}
