using Microsoft.Extensions.Configuration;
using Orleans.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>What silos and frontends of one cluster have in common.</summary>
internal static class ClusterSettings
{
    /// <summary>Names the cluster; a frontend that has it is a client of its silos instead of a silo of its own.</summary>
    public const string Id = "Cluster:Id";

    /// <summary>The database role by which a frontend finds its silos; it may read the membership and nothing else.</summary>
    public const string Membership = "ConnectionStrings:Cluster";

    /// <summary>Where grains live for ever: states and reminders belong to it, whatever the cluster is called.</summary>
    public const string ServiceId = "helpnet";

    public const string Invariant = "Npgsql";

    public static void Name(ClusterOptions cluster, IConfiguration settings)
    {
        cluster.ServiceId = ServiceId;
        cluster.ClusterId = NameIn(settings);
    }

    public static string NameIn(IConfiguration settings) => settings[Id] is { Length: > 0 } id ? id : ServiceId;
}
