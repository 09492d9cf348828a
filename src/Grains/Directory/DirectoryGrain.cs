using System.Collections.Immutable;
using Helpnet.Grains.Subjects;
using Orleans.Concurrency;

namespace Helpnet.Grains.Directory;

[GrainType("directory"), StatelessWorker]
internal sealed class DirectoryGrain(IDirectory rows, TimeProvider clock) : Grain, IDirectoryGrain
{
    private const int MostWaiting = 100;

    public Task<DirectoryPage> Search(DirectoryQuery query) => rows.Search(query, clock.GetUtcNow());

    public async Task<Outcome<ImmutableArray<WaitingProfile>>> Waiting() =>
        Subject.Current?.Roles.HasFlag(Roles.Administrator) is true ? await rows.Waiting(MostWaiting) : RefusalCode.NotYours;
}
