namespace Helpnet.Grains.Due;

/// <summary>Wakes what is due in one shard of the due list. Key: the shard.</summary>
[Alias("due-sweep")]
internal interface IDueSweepGrain : IGrainWithIntegerKey
{
    /// <summary>Starts sweeping, and makes sure that the shard comes back after a crash. Safe to repeat.</summary>
    [Alias("start")] Task Start();
}
