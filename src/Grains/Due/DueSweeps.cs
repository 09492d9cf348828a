namespace Helpnet.Grains.Due;

/// <summary>Starts all sweeps; called by each silo when it is up, and again when another has died.</summary>
public static class DueSweeps
{
    /// <summary>Each start opens a connection to the database, which has other work when a cluster comes up.</summary>
    private const int AtOnce = 8;

    /// <summary>Returns when every shard is being swept.</summary>
    public static Task StartSweeps(this IGrainFactory grains) => Parallel.ForAsync(0, DueShards.Count,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (shard, _) => await grains.GetGrain<IDueSweepGrain>(shard).Start());
}
