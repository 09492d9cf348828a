using Orleans.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// How soon a silo that does not answer is taken for dead. Every figure here is a choice between people who wait for a dead silo and a living one
/// that is put down because it was slow; docs/operations.md says what was measured.
/// </summary>
internal static class Tuning
{
    /// <summary>Below the ten seconds that a frontend gives a call, so that a call which was under way at a death ends before its caller does.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(8);

    public static void Apply(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 2;
        membership.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(60);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
    }
}
