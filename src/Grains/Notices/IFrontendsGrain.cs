namespace Helpnet.Grains.Notices;

/// <summary>Which web processes live, as they say themselves. One is enough for a cluster: each says a word every second. Key: 0.</summary>
[Alias("frontends")]
public interface IFrontendsGrain : IGrainWithIntegerKey
{
    /// <summary>How long a frontend counts as living after its last report.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary><paramref name="frontend"/> lives. In memory only; repeated every second.</summary>
    /// <returns>The version of the cluster's membership: when it moves, grains may have lost who listens, and subscriptions are repeated.</returns>
    [Alias("report")] Task<long> Report(Guid frontend);

    /// <summary><paramref name="frontend"/> stops, and is gone from now on.</summary>
    [Alias("leave")] Task Leave(Guid frontend);
}
