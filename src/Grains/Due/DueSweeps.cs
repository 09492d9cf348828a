namespace Helpnet.Grains.Due;

/// <summary>Starts all sweeps; called once by each silo when it is up.</summary>
public static class DueSweeps
{
    /// <summary>Returns when every shard is being swept.</summary>
    public static Task StartSweeps(this IGrainFactory grains) =>
        Task.WhenAll(Enumerable.Range(0, DueShards.Count).Select(shard => grains.GetGrain<IDueSweepGrain>(shard).Start()));
}
