using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// What a load balancer and a supervisor ask. Live: the process answers, whatever else is broken, so that nobody restarts it because the database is
/// away. Ready: new visitors may be sent to it. One that drains is not found (404), which a proxy can tell from one that is ill (503): those who are
/// with it stay until they have their answers.
/// </summary>
public static class Health
{
    private const string Ready = "ready";

    /// <summary>Adds both answers, and the stop in two steps that lets the second one count.</summary>
    public static IHealthChecksBuilder AddHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<UnderWay>();
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
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status404NotFound },
        });
    }

    /// <summary>Counts who waits for an answer, so that a process that drains answers all of them. Before everything that answers.</summary>
    public static void UseUnderWay(this WebApplication app)
    {
        if (app.Services.GetService<UnderWay>() is { } underWay) app.Use(underWay.Follow);
    }

    private sealed class NotDraining(Draining draining, IHostApplicationLifetime host) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct) => Task.FromResult(
            draining.HasBegun || host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Degraded("The process is stopping.")
            : host.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The process is starting."));
    }
}
