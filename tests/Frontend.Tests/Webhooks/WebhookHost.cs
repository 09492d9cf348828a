using System.Net;
using Helpnet.Frontend.Webhooks;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Helpnet.Testing.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Frontend.Tests.Webhooks;

/// <summary>The address for the provider's messages over a real silo.</summary>
public sealed class WebhookHost : IAsyncLifetime
{
    private WebApplication app = null!;

    internal HelpnetCluster Helpnet { get; private set; } = null!;

    internal PlayedProvider Provider { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Helpnet = await HelpnetCluster.Start(services: services => services.AddPlayedProvider(Provider));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Helpnet.Grains);
        app = builder.Build();
        app.MapPaymentWebhook();
        await app.StartAsync();
    }

    internal Task<HttpStatusCode> Genuine(string body) => Post(body, SignedMessages.Sign(body, Helpnet.Clock.GetUtcNow()));

    internal async Task<HttpStatusCode> Post(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PaymentWebhook.Path) { Content = new StringContent(body) };
        if (signature is not null) request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        using var answer = await app.GetTestClient().SendAsync(request);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Helpnet.DisposeAsync();
    }
}
