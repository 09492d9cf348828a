using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// What a load balancer and a supervisor ask. Live: the process answers, whatever else is broken, so that nobody restarts it because the database is
/// away. Ready: new visitors may be sent to it.
/// </summary>
public static class Health
{
    private const string Ready = "ready";

    /// <summary>Adds both answers, and the stop in two steps that lets the second one count.</summary>
    public static IHealthChecksBuilder AddHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Draining>());
        return builder.Services.AddHealthChecks().AddCheck<NotDraining>("not draining", tags: [Ready]);
    }

    /// <summary>Another condition of being ready.</summary>
    public static IHealthChecksBuilder AddReady<T>(this IHealthChecksBuilder health, string name) where T : class, IHealthCheck =>
        health.AddCheck<T>(name, tags: [Ready]);

    /// <summary>Answers /health/live and /health/ready.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    private sealed class NotDraining(Draining draining, IHostApplicationLifetime host) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct) => Task.FromResult(
            draining.HasBegun || host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The process is stopping.")
            : host.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The process is starting."));
    }
}
