using System.Collections.Immutable;
using Helpnet.Grains.Directory;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Directory;

/// <summary>The exceptions of the driver end here.</summary>
internal sealed class SafeDirectory(SqlDirectory inner) : IDirectory
{
    public Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default) =>
        Outages.Translated(inner.PutCard(counsellor, version, card, ct));

    public Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default) =>
        Outages.Translated(inner.PutFreeTime(counsellor, version, free, ct));

    public Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default) =>
        Outages.Translated(inner.Search(query, now, ct));

    public Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default) => Outages.Translated(inner.Waiting(limit, ct));
}
