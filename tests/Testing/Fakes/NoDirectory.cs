using System.Collections.Immutable;
using Helpnet.Grains.Directory;

namespace Helpnet.Testing.Fakes;

/// <summary>A directory that remembers the last projection of each agenda.</summary>
internal sealed class NoDirectory : IDirectory
{
    public Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default) => Task.CompletedTask;

    public Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default) => Task.CompletedTask;

    public Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default) =>
        Task.FromResult(new DirectoryPage([], false));

    public Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default) => Task.FromResult(ImmutableArray<WaitingProfile>.Empty);
}
