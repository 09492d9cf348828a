using Orleans.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// How soon a silo that does not answer is taken for dead. Every figure here is a choice between people who wait for a dead silo and a living one
/// that is put down because it was slow; docs/operations.md says what was measured.
/// </summary>
internal static class Tuning
{
    /// <summary>How long one grain waits for another. It hears at once when the other's silo is declared dead.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How long a frontend waits before it asks again. A client of the cluster does not hear which silo its call was under way to, so that this is
    /// what a death costs at the least. Calls that are long by nature say so in their contract.
    /// </summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a frontend goes on asking; below what a person gives a page.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <summary>How long a frontend goes on sending calls through a silo that was declared dead in silence.</summary>
    public static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(2);

    public static void Apply(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        // Probes grow with what they measure, on a busy host to four times the first one: three of those would be twelve seconds.
        membership.MinProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 2;
        membership.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(60);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
    }
}
