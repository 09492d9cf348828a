using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Helpnet.StripeStandIn;

/// <summary>Posts events, signed, one after the other; what is not taken is tried again a few times.</summary>
internal sealed class Deliveries : IAsyncDisposable
{
    /// <summary>How long an event waits for another to change places with.</summary>
    private static readonly TimeSpan ForAPair = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];

    private readonly ConcurrentBag<WebhookTarget> targets;
    private readonly TimeProvider clock;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Channel<(WebhookTarget Target, string Body)> queue = Channel.CreateUnbounded<(WebhookTarget, string)>();
    private readonly Stack<(WebhookTarget Target, string Body)> kept = new();
    private readonly Lock gate = new();
    private readonly ITimer alone;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task sending;

    public Deliveries(IReadOnlyList<WebhookTarget> targets, TimeProvider clock)
    {
        (this.targets, this.clock) = ([.. targets], clock);
        alone = clock.CreateTimer(_ => { if (!Switches.Delay) Release(); }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        sending = SendAll();
    }

    public WebhookSwitches Switches { get; } = new();

    public void Announce(WebhookTarget target) => targets.Add(target);

    public void Send(JsonObject news, bool connect)
    {
        if (Switches.Drop) return;
        var body = news.ToJsonString();
        foreach (var target in targets.Where(t => t.Connect == connect))
            for (var i = 0; i <= Switches.Duplicates; i++)
            {
                if (Switches.Delay || Switches.Reorder) Keep(target, body);
                else queue.Writer.TryWrite((target, body));
            }
    }

    /// <summary>Sends what was kept back, the newest first.</summary>
    public void Release()
    {
        lock (gate)
            while (kept.TryPop(out var item)) queue.Writer.TryWrite(item);
    }

    public static string Sign(string body, string secret, DateTimeOffset at)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }

    public async ValueTask DisposeAsync()
    {
        await alone.DisposeAsync();
        await stopping.CancelAsync();
        await sending;
        stopping.Dispose();
        http.Dispose();
    }

    private void Keep(WebhookTarget target, string body)
    {
        lock (gate)
        {
            kept.Push((target, body));
            if (Switches.Delay) return;
            if (kept.Count >= 2) Release();
            else alone.Change(ForAPair, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task SendAll()
    {
        try
        {
            await foreach (var (target, body) in queue.Reader.ReadAllAsync(stopping.Token))
                if (!await Post(target, body)) _ = Again(target, body);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Again(WebhookTarget target, string body)
    {
        try
        {
            foreach (var pause in Pauses)
            {
                await Task.Delay(pause, clock, stopping.Token);
                if (await Post(target, body)) return;
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task<bool> Post(WebhookTarget target, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", Sign(body, Switches.MisSign ? "whsec_another" : target.Secret, clock.GetUtcNow()));
        try
        {
            using var answer = await http.SendAsync(request, stopping.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
