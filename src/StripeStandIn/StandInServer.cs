using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Helpnet.StripeStandIn;

/// <summary>A payment provider on the loopback address: its API, its hosted pages, its webhooks, and switches to make all of them misbehave.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly World world;
    private readonly Deliveries deliveries;
    private readonly Payments payments;
    private readonly Refunds refunds;
    private readonly Accounts accounts;
    private readonly Api api;
    private readonly PayPages payPages;
    private readonly SetUpPages setUpPages;
    private readonly ITimer late;

    private StandInServer(StandInOptions options)
    {
        world = new(options.File);
        deliveries = new(options.Webhooks, options.Clock);
        var events = new Events(world, deliveries, options.Clock);
        var sessions = new Sessions(world, events, options.Clock, () => Address.ToString().TrimEnd('/'));
        payments = new(world, events, options.Clock, options.LateBy);
        refunds = new(world, events, options.Clock);
        accounts = new(world, events, options.Clock, () => Address.ToString().TrimEnd('/'));
        api = new(options, world, sessions, payments, refunds, accounts);
        payPages = new(world, sessions, payments);
        setUpPages = new(world, accounts);
        app = Listen(new(options.Address, options.Port));
        late = options.Clock.CreateTimer(_ => Locked(() => payments.Settle()), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public Faults Faults => api.Faults;

    public WebhookSwitches Webhooks => deliveries.Switches;

    /// <summary>Every request that passed the door, oldest first.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => api.Requests;

    public static async Task<StandInServer> Start(StandInOptions options)
    {
        var server = new StandInServer(options);
        await server.app.StartAsync();
        server.Address = new(server.app.Urls.Single());
        return server;
    }

    /// <summary>One more endpoint for events.</summary>
    public void Announce(WebhookTarget target) => deliveries.Announce(target);

    /// <summary>Pays as a person on the pay page would.</summary>
    /// <returns>Whether the card was taken.</returns>
    public bool Pay(string checkout, string card)
    {
        lock (world.Gate) return world.FindAnywhere(checkout) is var (account, session) && payments.Pay(account, session, Cards.FateOf(card));
    }

    /// <summary>The payments that the account took and did not give back, in minor units.</summary>
    public IReadOnlyList<long> KeptPayments(string account)
    {
        lock (world.Gate)
            return [.. world.All(account, "charge").Select(c => c["amount"]!.GetValue<long>() - c["amount_refunded"]!.GetValue<long>()).Where(a => a > 0)];
    }

    /// <summary>The ids of the account's checkouts.</summary>
    public IReadOnlyList<string> Checkouts(string account)
    {
        lock (world.Gate) return [.. world.All(account, "checkout.session").Select(s => s["id"]!.ToString())];
    }

    /// <summary>Completes an account as a person on the onboarding page would.</summary>
    public void CompleteOnboarding(string account) => Locked(() => accounts.Complete(account));

    /// <summary>Lets every late card answer now.</summary>
    public void SettleLatePayments() => Locked(() => payments.Settle(all: true));

    /// <summary>Sends the events that were kept back, the newest first.</summary>
    public void ReleaseWebhooks() => Locked(deliveries.Release);

    public void EmptyBalance(string account) => Locked(() => refunds.EmptyBalance(account));

    /// <summary>From now on the provider refuses the account's refunds, or no longer.</summary>
    public void RefuseRefunds(string account, bool on) => Locked(() => refunds.Refuse(account, on));

    /// <summary>The provider takes no payment on the account any more.</summary>
    public void Restrict(string account) => Locked(() => accounts.Restrict(account));

    /// <summary>The counsellor takes the account, named by its id or contact address, away from the platform.</summary>
    public void Deauthorise(string account) => Locked(() => accounts.Deauthorise(account));

    public void SettleRefunds(string account, bool well) => Locked(() => refunds.Settle(account, well));

    /// <summary>Every refund of the account that was done fails after all.</summary>
    public void ReturnRefunds(string account) => Locked(() => refunds.Return(account));

    public async ValueTask DisposeAsync()
    {
        await late.DisposeAsync();
        await deliveries.DisposeAsync();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private void Locked(Action change)
    {
        lock (world.Gate) change();
    }

    private WebApplication Listen(IPEndPoint at)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(at));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var web = builder.Build();
        web.Run(Answer);
        return web;
    }

    private async Task Answer(HttpContext http)
    {
        try
        {
            switch (http.Request.Path.Value!.Trim('/').Split('/'))
            {
                case ["v1" or "v2", ..]: await api.Answer(http); break;
                case ["c", "pay", var id]: await payPages.Answer(http, id); break;
                case ["setup", var token]: await setUpPages.Answer(http, token); break;
                case ["_control", .. var path]: Control.Answer(http, this, path); break;
                default: http.Response.StatusCode = StatusCodes.Status404NotFound; break;
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone.
        }
    }

    /// <summary>The process belongs to someone else: its signals are not ours.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken ct) => Task.CompletedTask;

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
