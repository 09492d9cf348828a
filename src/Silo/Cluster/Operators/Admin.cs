using Helpnet.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using Orleans.Dashboard;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>What operators see of a running silo: figures at /metrics, the cluster at /dashboard. The listener is for them alone.</summary>
internal static class Admin
{
    /// <summary>These show what grains hold, or what is logged as it happens: more than an operator may know of people.</summary>
    private static readonly string[] Refused = ["GrainState", "Trace"];

    public static void AddAdmin(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry("helpnet-silo", metrics => metrics.AddPrometheusExporter());
        builder.Services.AddHostedService<PendingWork>();
        builder.Services.AddSingleton(services => new SiloTable(
            services.GetRequiredService<IClusterMembershipService>(),
            silo => SiloIdentity.Of(services.GetRequiredService<ISiloMetadataCache>().GetSiloMetadata(silo)),
            async (silo, ct) => (await services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetRuntimeStatistics([silo], ct))[0],
            services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<StuckTables>();
        builder.Services.AddSingleton<Again>();
        builder.UseOrleans(silo =>
        {
            silo.UseSiloMetadata(SiloIdentity.Mine(TimeProvider.System));
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        });
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
