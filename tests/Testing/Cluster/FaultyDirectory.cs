using System.Collections.Immutable;
using Helpnet.Grains.Directory;

namespace Helpnet.Testing.Cluster;

/// <summary>The rows that searches read, with the faults a test asks for.</summary>
internal sealed class FaultyDirectory(IDirectory inner, StorageFaults faults) : IDirectory
{
    public Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.PutCard(counsellor, version, card, ct));

    public Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.PutFreeTime(counsellor, version, free, ct));

    public Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default) =>
        faults.Read(() => inner.Search(query, now, ct));

    public Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default) => faults.Read(() => inner.Waiting(limit, ct));
}
