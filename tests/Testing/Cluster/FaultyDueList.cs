using Helpnet.Grains.Due;

namespace Helpnet.Testing.Cluster;

/// <summary>The wake-ups, with the faults a test asks for.</summary>
internal sealed class FaultyDueList(IDueList inner, StorageFaults faults) : IDueList
{
    public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => faults.Through(Writes.States, () => inner.Put(grain, at, ct));

    public Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default) =>
        faults.Through(Writes.States, () => inner.PutBy(grain, at, ct));

    public Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => faults.Through(Writes.States, () => inner.Clear(grain, at, ct));

    /// <summary>No place to die at: sweeps claim for ever, and a story would never run out of writes.</summary>
    public Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default) =>
        faults.Read(() => inner.Claim(shard, now, again, limit, ct));
}
