using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Files;

[GrainType("file")]
internal sealed class FileGrain(
    [PersistentState("file.state")] IPersistentState<FileState> row, IDueList due, IBlobStore blobs, TimeProvider clock, ILogger<FileGrain> log)
    : Grain, IFileGrain, IFileDisposal, IWakeable
{
    private Committed<FileState> file = null!;

    private Guid Id => this.GetPrimaryKey();

    private IFileShelfGrain Shelf => GrainFactory.GetGrain<IFileShelfGrain>(file.State.Owner);

    private DateTimeOffset? DueAt => file.State.Status switch
    {
        FileStatus.Arriving => file.State.BegunAt + FileRules.Patience,
        FileStatus.Dropped => clock.GetUtcNow(),
        _ => null,
    };

    public override Task OnActivateAsync(CancellationToken ct)
    {
        file = new(row, this, due);
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Begin(FileKind kind, string contentType, long length)
    {
        if (Subject.Current is not { } owner) return new(RefusalCode.SignedOut);
        var now = clock.GetUtcNow();
        var decision = FileRules.Begin(file.State, owner.Account, kind, contentType, length, now);
        if (decision.Refusal is { } no) return no;
        if (!decision.Events.IsEmpty) await file.Write(decision.Events.Aggregate(file.State, (state, e) => state.Apply(e)), now + FileRules.Patience);
        // After the write: should the process end here, the file lapses by itself and takes its place back.
        return await Shelf.Reserve(Id, length);
    }

    public async Task<Refusal?> Put(int part, byte[] bytes)
    {
        if (FileRules.Put(file.State, Subject.Current?.Account, part, bytes, clock.GetUtcNow()) is { } no) return no;
        await blobs.Put(Id, part, bytes);
        return null;
    }

    public async Task<Refusal?> Complete()
    {
        var decision = FileRules.Complete(file.State, Subject.Current?.Account, await blobs.Length(Id), clock.GetUtcNow());
        if (decision.Events.IsEmpty) return decision.Refusal;
        // Asked again, for a sender who never heard the answer to the first question.
        if (await Shelf.Reserve(Id, file.State.Length) is { } full) return full;
        await file.Write(decision.Events.Aggregate(file.State, (state, e) => state.Apply(e)));
        return null;
    }

    public async Task<Outcome<byte[]>> Read(int part)
    {
        if (file.State.Status is not FileStatus.Complete || !FileRules.MaySee(file.State, Subject.Current)) return RefusalCode.NotYours;
        if (file.State.Kind is FileKind.Diploma) log.PrivateFileRead(Subject.Current!.Account, part, Id);
        return await blobs.Read(Id, part) is { } bytes ? bytes : RefusalCode.NotYours;
    }

    public Task<Outcome<FileView>> Info()
    {
        var f = file.State;
        return Task.FromResult<Outcome<FileView>>(FileRules.MaySee(f, Subject.Current)
            ? new FileView(f.Owner, f.Kind, f.ContentType, f.Length, f.Status is FileStatus.Complete)
            : RefusalCode.NotYours);
    }

    public Task Drop(Guid owner)
    {
        var decision = FileRules.Drop(file.State, owner);
        // Due at once: the sweep takes the bytes away, and whoever dropped the file need not wait for it.
        return decision.Events.IsEmpty ? Task.CompletedTask
            : file.Write(decision.Events.Aggregate(file.State, (state, e) => state.Apply(e)), clock.GetUtcNow());
    }

    public async Task Wake(DateTimeOffset rowAt)
    {
        file.WokenAt(rowAt);
        if (FileRules.HasLapsed(file.State, clock.GetUtcNow())) await file.Write(file.State.Apply(new FileDropped()), clock.GetUtcNow());
        if (file.State.Status is FileStatus.Dropped) await Clear();
        else await file.Settle(rowAt, DueAt);
    }

    private async Task Clear()
    {
        await blobs.Remove(Id);
        await Shelf.Release(Id);
        await file.Write(file.State.Apply(new FileCleared()));
    }
}
