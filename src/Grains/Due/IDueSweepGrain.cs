namespace Helpnet.Grains.Due;

/// <summary>
/// Wakes what is due in one shard of the due list. Key: the shard. Public because a silo that starts calls it as any client would.
/// </summary>
[Alias("due-sweep")]
public interface IDueSweepGrain : IGrainWithIntegerKey
{
    /// <summary>Starts sweeping, and makes sure that the shard comes back after a crash. Safe to repeat; a key that is no shard does nothing.</summary>
    [Alias("start")] Task Start();
}
