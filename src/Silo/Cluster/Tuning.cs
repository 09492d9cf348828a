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
    public static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a frontend goes on asking; below what a person gives a page.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <summary>How long a frontend goes on sending calls through a silo that was declared dead in silence.</summary>
    public static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a silo that leaves, its grains gone, still passes on what reaches it and sends what they have answered. What it takes with it is asked
    /// again only after <see cref="AskAgain"/>.
    /// </summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public static void Apply(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        // Probes grow with what they measure, on a busy host to four times the first one: three of those would be twelve seconds.
        membership.MinProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 3;
        // One vote, and no asking of third parties: two silos that no longer hear each other, while others hear both, would never be parted, and their
        // grains would wait for each other. A connection that still brings messages holds a vote back, however late the probes are.
        membership.NumVotesForDeathDeclaration = 1;
        membership.EnableIndirectProbes = false;
        membership.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(60);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        // After the death of all, the first new silo waits until the signs of life of the dead are three of these old.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }
}
