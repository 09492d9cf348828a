using System.Net;
using System.Net.Sockets;
using Helpnet.StripeStandIn;

namespace Helpnet.Frontend.Webhooks;

/// <summary>Payments to practise with: where no provider is configured, a stand-in runs beside us on the loopback address.</summary>
internal static class PracticeProvider
{
    /// <summary>The port of the stand-in; default 5092, or another when that is taken. 0 for any.</summary>
    public const string PortSetting = "StripeStandIn:Port";

    private const int UsualPort = 5092;

    /// <summary>Before the silo, so that it stops after it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="file">Keeps what the stand-in knows.</param>
    /// <param name="secret">Signs its messages; its own for each installation.</param>
    public static void AddPracticeProvider(this WebApplicationBuilder builder, string file, byte[] secret)
    {
        if (builder.Environment.IsProduction() || builder.Configuration["Stripe:SecretKey"] is not null) return;

        var port = FreePort(builder.Configuration.GetValue(PortSetting, UsualPort));
        var address = $"http://127.0.0.1:{port}";
        var signing = $"whsec_{Convert.ToHexStringLower(secret)}";
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Stripe:SecretKey"] = "sk_test_practice",
            ["Stripe:WebhookSecret"] = signing,
            ["Stripe:ConnectWebhookSecret"] = signing,
            ["Stripe:ApiBase"] = address,
            ["Shell:FormOrigins:0"] = address,
        });
        builder.Services.AddSingleton(new StandInService(new() { Port = port, ApiKey = "sk_test_practice", File = file }));
        builder.Services.AddHostedService(s => s.GetRequiredService<StandInService>());
    }

    /// <summary>Tells the stand-in where we listen, as soon as we know it ourselves.</summary>
    public static void UsePracticeProvider(this WebApplication app)
    {
        if (app.Services.GetService<StandInService>() is not { } practice) return;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var secret = app.Configuration["Stripe:ConnectWebhookSecret"]!;
            var port = new Uri(app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)).Port;
            var scheme = app.Urls.First().Split(':')[0];
            practice.Server?.Announce(new(new Uri($"{scheme}://127.0.0.1:{port}{PaymentWebhook.Path}"), secret, Connect: true));
        });
    }

    private static int FreePort(int wished)
    {
        foreach (var port in new[] { wished, 0 })
            try
            {
                using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return ((IPEndPoint)probe.LocalEndPoint!).Port;
            }
            catch (SocketException) when (port != 0)
            {
                // Taken: any other will do.
            }
        throw new InvalidOperationException("There is no free port on the loopback address.");
    }
}
