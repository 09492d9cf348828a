using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Figures and health of a process that has a public listener, at an address of their own. A small application beside the other one instead of a second
/// address of the same: neither can ever answer for the other, whatever Host header somebody sends.
/// </summary>
public static class AdminListener
{
    /// <summary>The port; without it there is no such listener.</summary>
    public const string Port = "Frontend:AdminPort";

    /// <summary>The address, loopback when nothing is said; never one that the world can reach.</summary>
    public const string Address = "Frontend:AdminAddress";

    /// <summary>Measures this process, and answers /metrics and /health where the settings say so.</summary>
    public static void AddWatchedTelemetry(this IHostApplicationBuilder builder, string name)
    {
        if (!int.TryParse(builder.Configuration[Port], out var port))
        {
            builder.AddTelemetry(name);
            return;
        }
        var address = builder.Configuration[Address] is { Length: > 0 } said ? IPAddress.Parse(said) : IPAddress.Loopback;
        builder.AddTelemetry(name, metrics => metrics.AddPrometheusExporter());
        builder.Services.AddHostedService(services => new Listener(services, new(address, port)));
    }

    private sealed class Listener(IServiceProvider process, IPEndPoint place) : IHostedService, IAsyncDisposable
    {
        private readonly WebApplication app = Build(process, place);

        public Task StartAsync(CancellationToken cancellationToken) => app.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => app.StopAsync(cancellationToken);

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private static WebApplication Build(IServiceProvider process, IPEndPoint place)
        {
            // Empty: the ordinary builder would take the public address from the settings.
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(web => web.Listen(place));
            builder.Services.AddRoutingCore();
            builder.Services.AddSingleton(process.GetRequiredService<HealthCheckService>());
            builder.Services.AddSingleton<IHostLifetime, NoSignals>();
            var app = builder.Build();
            app.MapHealth();
            app.MapPrometheusScrapingEndpoint("/metrics", process.GetRequiredService<MeterProvider>(), configureBranchedPipeline: null, optionsName: null);
            return app;
        }
    }

    /// <summary>The process itself hears when it is told to stop.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
