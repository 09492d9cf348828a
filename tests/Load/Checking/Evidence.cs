using Helpnet.Load.Cluster;

namespace Helpnet.Load.Checking;

/// <summary>Where it stands what became of everything that people were told.</summary>
/// <param name="Database">The connection string of somebody who may read all of it.</param>
/// <param name="Mails">The folders that mails were delivered to.</param>
/// <param name="ProviderFile">What the payment provider's stand-in knows.</param>
internal sealed record Evidence(string Database, IReadOnlyList<string> Mails, string ProviderFile)
{
    public static Evidence Of(RunningCluster cluster) => new(cluster.Database, [cluster.SeedMails, cluster.Mails], cluster.ProviderFile);
}
