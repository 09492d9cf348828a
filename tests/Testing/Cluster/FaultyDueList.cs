using Helpnet.Grains.Due;

namespace Helpnet.Testing.Cluster;

/// <summary>The wake-ups, with the faults a test asks for.</summary>
internal sealed class FaultyDueList(IDueList inner, StorageFaults faults) : IDueList
{
    public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => faults.Through(() => inner.Put(grain, at, ct));

    public Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => faults.Through(() => inner.Clear(grain, at, ct));

    public async Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default)
    {
        faults.Read();
        return await inner.Claim(shard, now, again, limit, ct);
    }
}
