using System.Collections.Immutable;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Notices;

[GrainType("inbox"), AffinityPlacement]
internal sealed class InboxGrain([PersistentState("inbox.state")] IPersistentState<InboxState> row, TimeProvider clock, LiveFrontends living)
    : Grain, IInboxGrain, IInboxPost
{
    private readonly TopicListeners listeners = new(clock, living);
    private Committed<InboxState> inbox = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        inbox = new(row, this);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken ct)
    {
        listeners.Release(Topic.Inbox(this.GetPrimaryKey()));
        return Task.CompletedTask;
    }

    private bool IsOwner => Subject.Current?.Account == this.GetPrimaryKey();

    public Task<Outcome<ImmutableArray<Notice>>> Since(long sequence) => Task.FromResult(IsOwner
        ? (Outcome<ImmutableArray<Notice>>)inbox.State.Notices.RemoveAll(n => n.Sequence <= sequence)
        : RefusalCode.NotYours);

    public async Task<Refusal?> Seen(long sequence)
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        if (sequence > inbox.State.Seen && sequence <= inbox.State.Head) await inbox.Write(inbox.State with { Seen = sequence });
        return null;
    }

    public async Task Post(string id, NoticeKind kind, Guid about)
    {
        if (inbox.State.Notices.Any(n => n.Id == id)) return;
        await inbox.Write(inbox.State.Apply(new(id, kind, about, clock.GetUtcNow())));
        listeners.Moved(Topic.Inbox(this.GetPrimaryKey()), inbox.State.Head);
    }

    public Task<long> Listen(Guid frontend, IFrontend observer)
    {
        listeners.Add(frontend, observer);
        return Task.FromResult(inbox.State.Head);
    }

    public Task StopListening(Guid frontend)
    {
        listeners.Remove(frontend);
        return Task.CompletedTask;
    }
}
