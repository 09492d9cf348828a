using Helpnet.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using Orleans.Dashboard;

namespace Helpnet.Silo.Cluster;

/// <summary>What operators see of a running silo: figures at /metrics, the cluster at /dashboard. The listener is for them alone.</summary>
internal static class Admin
{
    /// <summary>These show what grains hold, or what is logged as it happens: more than an operator may know of people.</summary>
    private static readonly string[] Refused = ["GrainState", "Trace"];

    public static void AddAdmin(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry("helpnet-silo", metrics => metrics.AddPrometheusExporter());
        builder.Services.AddHostedService<PendingWork>();
        builder.UseOrleans(silo => silo.AddDashboard(dashboard => dashboard.HideTrace = true));
    }

    public static void MapAdmin(this WebApplication app)
    {
        app.Use((http, next) => http.Request.Path.Value!.Split('/').Intersect(Refused, StringComparer.OrdinalIgnoreCase).Any()
            ? Results.NotFound().ExecuteAsync(http)
            : next(http));
        app.MapPrometheusScrapingEndpoint();
        app.MapOrleansDashboard("/dashboard");
        app.MapClusterPage();
    }
}
