using System.Collections.Immutable;
using Helpnet.Grains.Directory;

namespace Helpnet.Testing.Fakes;

/// <summary>A directory that can't be reached until it is told to hear.</summary>
internal sealed class DeafDirectory : IDirectory
{
    public bool Hears { get; set; }

    public CounsellorCard? Card { get; private set; }

    public Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default)
    {
        if (!Hears) throw new IOException("The directory can't be reached.");
        Card = card;
        return Task.CompletedTask;
    }

    public Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default) =>
        Hears ? Task.CompletedTask : throw new IOException("The directory can't be reached.");

    public Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default) =>
        Task.FromResult(new DirectoryPage([], false));

    public Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default) => Task.FromResult(ImmutableArray<WaitingProfile>.Empty);
}
