using System.Collections.Concurrent;
using System.Text.Json;
using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Stripe;
using Helpnet.StripeStandIn;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>A silo, a provider, and the way of its messages between them.</summary>
internal sealed class PaymentWorld : IAsyncDisposable
{
    public static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication door;

    private PaymentWorld()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        door = builder.Build();
        door.Run(Receive);
    }

    public HelpnetCluster Helpnet { get; private set; } = null!;

    public StandInServer Provider { get; private set; } = null!;

    public string Account { get; private set; } = "";

    /// <summary>How many messages have been taken or turned away.</summary>
    public int Messages { get; private set; }

    /// <summary>What the messages were called, as they came.</summary>
    public ConcurrentQueue<string> Types { get; } = [];

    public PaymentTerms Terms => new(new Money(9000, "EUR"), Account, "en", "https://helpnet.example/back");

    public IPaymentGrain Payment => Helpnet.Grain<IPaymentGrain>(Appointment);

    /// <param name="seed">What storage is to hold before the provider's first message can wake a grain.</param>
    public static async Task<PaymentWorld> Start(Func<HelpnetCluster, Task>? seed = null)
    {
        var world = new PaymentWorld();
        await world.door.StartAsync();
        var options = new StripeOptions { SecretKey = "sk_test_standin", WebhookSecret = "whsec_platform", ConnectWebhookSecret = "whsec_connect" };
        world.Helpnet = await HelpnetCluster.Start(Moments.Nine, services => services.AddStripe(options));
        if (seed is not null) await seed(world.Helpnet);
        var target = new WebhookTarget(new Uri(world.door.Urls.Single()), options.ConnectWebhookSecret, Connect: true);
        world.Provider = await StandInServer.Start(new() { Clock = world.Helpnet.Clock, Webhooks = [target] });
        options.ApiBase = world.Provider.Address.ToString().TrimEnd('/');
        var gateway = world.Helpnet.Service<IPaymentGateway>();
        world.Account = (await gateway.CreateAccount(
            new("account", People.DrLee.ToString("n"), "lee@example.org", "Dr Lee", "BE", "EUR", "en"), CancellationToken.None)).Value;
        world.Provider.CompleteOnboarding(world.Account);
        return world;
    }

    public async Task<string> OpenCheckout()
    {
        await Payment.Open(Terms, Guid.NewGuid());
        await Until(PaymentStatus.Open, view => view.CheckoutUrl is not null);
        return Provider.Checkouts(Account)[^1];
    }

    /// <summary>Waits until the payment stands so, while the fake clock goes on by <paramref name="step"/> at each look.</summary>
    public Task Until(PaymentStatus status, Func<PaymentView, bool>? also = null, TimeSpan? step = null) => Until(
        async () => await Payment.View() is var view && view.Status == status && (also is null || also(view)), step ?? TimeSpan.FromSeconds(1));

    /// <summary>The provider answers over a real wire, so each look leaves it a moment of real time.</summary>
    public async Task Until(Func<Task<bool>> condition, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var moment = new PeriodicTimer(Moment);
        while (!await condition())
        {
            await moment.WaitForNextTickAsync(patience.Token);
            Helpnet.Clock.Advance(step);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Helpnet.DisposeAsync();
        await Provider.DisposeAsync();
        await door.DisposeAsync();
    }

    private async Task Receive(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        using var message = JsonDocument.Parse(body.ToArray());
        Types.Enqueue(message.RootElement.GetProperty("type").GetString()!);
        var receipt = await Helpnet.Grain<IWebhooksGrain>(0).Receive([.. body.ToArray()], http.Request.Headers["Stripe-Signature"].ToString());
        Messages++;
        http.Response.StatusCode = receipt is WebhookReceipt.Forged ? 400 : 200;
    }
}
