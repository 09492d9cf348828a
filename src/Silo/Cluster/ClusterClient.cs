using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>Joins a frontend to its silos.</summary>
public static class ClusterClient
{
    /// <summary>It reads where silos are every two seconds, and nothing else.</summary>
    private const int MostConnections = 4;

    /// <summary>Whether the configuration asks for one.</summary>
    public static bool IsAsked(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings[ClusterSettings.Id]);

    /// <summary>Finds the silos in the membership of <c>ConnectionStrings:Cluster</c>, and waits for them for as long as it takes.</summary>
    public static void AddClusterClient(this IHostApplicationBuilder builder)
    {
        var source = Membership(builder.Configuration);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster => ClusterSettings.Name(cluster, builder.Configuration));
            client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = Tuning.AskAgain);
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = Tuning.GatewayRefresh);
            client.UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = ClusterSettings.Invariant;
                clustering.DataSource = source;
            });
            client.UseCertificate(builder.Configuration);
            // Around the one that asks again: a call is one span, however often it was asked.
            if (Telemetry.IsSent(builder.Configuration)) client.AddActivityPropagation();
            client.AddOutgoingGrainCallFilter<Retry>();
            client.UseConnectionRetryFilter(async (_, ct) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
                return true;
            });
        });
    }

    internal static NpgsqlDataSource Membership(IConfiguration settings) => Database.Pool(settings[ClusterSettings.Membership]!, MostConnections);
}
