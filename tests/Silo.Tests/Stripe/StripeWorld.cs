using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Stripe;
using Helpnet.StripeStandIn;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>The adapter and a stand-in with one counsellor's account that can be paid.</summary>
internal sealed class StripeWorld : IAsyncDisposable
{
    public const string Reference = "d0000000000040008000000000000001";
    public static readonly Money Price = new(9000, "EUR");

    private StripeWorld(StandInServer provider, FakeTimeProvider clock)
    {
        (Provider, Clock) = (provider, clock);
        Gateway = new StripeGateway(Options.Create(OptionsFor(provider)));
    }

    public StandInServer Provider { get; }

    public FakeTimeProvider Clock { get; }

    public IPaymentGateway Gateway { get; }

    public string Account { get; private set; } = "";

    public static async Task<StripeWorld> Start(string? file = null)
    {
        var clock = new FakeTimeProvider(Testing.Builders.Moments.Nine);
        var world = new StripeWorld(await StandInServer.Start(new() { Clock = clock, File = file }), clock);
        world.Account = await world.NewAccount("account-1");
        world.Provider.CompleteOnboarding(world.Account);
        return world;
    }

    public static StripeOptions OptionsFor(StandInServer provider) => new()
    {
        SecretKey = "sk_test_standin",
        ApiBase = provider.Address.ToString().TrimEnd('/'),
        WebhookSecret = "whsec_platform",
        ConnectWebhookSecret = "whsec_connect",
    };

    public async Task<string> NewAccount(string key) => (await Gateway.CreateAccount(
        new(key, Guid.Empty.ToString("n"), "lee@example.org", "Dr Lee", "BE", "EUR", "fr"), TestContext.Current.CancellationToken)).Value;

    public CheckoutRequest Request(string key = "pay-1") =>
        new(key, Reference, Account, Price, "fr", "https://helpnet.example/back?x=1", Clock.GetUtcNow().AddHours(12));

    public async Task<CheckoutAnswer> Open(string key = "pay-1") =>
        (await Gateway.Open(Request(key), TestContext.Current.CancellationToken)).Value;

    public Task<CheckoutAnswer> Read(string checkout) => Gateway.Read(Account, checkout, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
