using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Files;

[GrainType("file-shelf")]
internal sealed class FileShelfGrain([PersistentState("file-shelf.state")] IPersistentState<FileShelfState> row) : Grain, IFileShelfGrain
{
    private Committed<FileShelfState> shelf = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        shelf = new(row, this);
        return Task.CompletedTask;
    }

    public Task<Refusal?> Reserve(Guid file, long length) => Commit(FileShelfRules.Reserve(shelf.State, file, length));

    public Task Release(Guid file) => Commit(FileShelfRules.Release(shelf.State, file));

    private async Task<Refusal?> Commit(Decision<FileShelfEvent> decision)
    {
        if (!decision.Events.IsEmpty) await shelf.Write(decision.Events.Aggregate(shelf.State, (state, e) => state.Apply(e)));
        return decision.Refusal;
    }
}
