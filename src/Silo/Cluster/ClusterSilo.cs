using System.Net;
using Helpnet.Grains.Subjects;
using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>A silo among others on one PostgreSQL database.</summary>
internal static class ClusterSilo
{
    public static void AddClusterSilo(this IHostApplicationBuilder builder, SiloPlace place, byte[] subjectKey, Database database)
    {
        builder.Services.AddSingleton(new SubjectKey(subjectKey));
        builder.Services.AddMailer(builder.Configuration, builder.Configuration["Mail:Folder"] ?? "mail");
        builder.Services.AddStripe();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => ClusterSettings.Name(cluster, builder.Configuration));
            silo.Configure<SiloOptions>(it => it.SiloName = NameOf(place));
            silo.ConfigureEndpoints(IPAddress.Parse(place.Address), place.Port, place.GatewayPort, listenOnAnyHostAddress: false);
            silo.UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = database.Invariant;
                clustering.DataSource = database.Source;
            });
            silo.UseCertificate(builder.Configuration);
            if (Telemetry.IsSent(builder.Configuration)) silo.AddActivityPropagation();
            silo.Configure<ClusterMembershipOptions>(Tuning.Apply);
            silo.Configure<SiloMessagingOptions>(it => it.WaitForMessageToBeQueuedForOutboundTime = Tuning.Farewell);
            silo.Services.AddSingleton<DeathWatch>();
            silo.Services.AddOptions<SiloConnectionOptions>().Configure<IServiceProvider>(WatchConnections);
            silo.AddHelpnet(database);
        });
    }

    private static void WatchConnections(SiloConnectionOptions connections, IServiceProvider services) => connections.ConfigureSiloOutboundConnection(
        to => to.Use(next => connection => services.GetRequiredService<DeathWatch>().Follow(next, connection)));

    private static string NameOf(SiloPlace place) => place.Name.Length > 0 ? place.Name : $"{Environment.MachineName}:{place.Port}";
}
