using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.WaitingRooms;

[GrainType("waiting-room"), AffinityPlacement]
internal sealed class WaitingRoomGrain(
    [PersistentState("waiting-room.state")] IPersistentState<WaitingRoomState> row, TimeProvider clock, LiveFrontends living,
    AwayFrontends away, PeopleWaiting waiting)
    : Grain, IWaitingRoomGrain, IQueueGrain
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Guid, DateTimeOffset> seen = [];
    private readonly TopicListeners listeners = new(clock, living);
    private Committed<WaitingRoomState> room = null!;
    private IGrainTimer? look;

    /// <summary>When nobody could be heard last: whoever waited then has been heard since, or has the whole grace for it.</summary>
    private DateTimeOffset deaf;

    private Guid Counsellor => this.GetPrimaryKey();

    public override Task OnActivateAsync(CancellationToken ct)
    {
        room = new(row, this);
        // After a restart nobody has been heard from yet: the grace begins anew.
        foreach (var place in room.State.Queue) seen[place.Appointment] = clock.GetUtcNow();
        Watch();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken ct)
    {
        waiting.Forget(Counsellor);
        listeners.Release(Topic.WaitingRoom(Counsellor));
        return Task.CompletedTask;
    }

    public Task<Outcome<QueueView>> Queue() => Task.FromResult(Subject.Current?.Account == Counsellor
        ? (Outcome<QueueView>)new QueueView(room.State.Version, room.State.Queue)
        : RefusalCode.NotYours);

    public Task<Outcome<int>> StillHere(Guid appointment)
    {
        var place = room.State.Queue.FirstOrDefault(p => p.Appointment == appointment);
        if (place is null) return Task.FromResult<Outcome<int>>(0);
        if (Subject.Current?.Account != place.Client) return Task.FromResult<Outcome<int>>(RefusalCode.NotYours);
        seen[appointment] = clock.GetUtcNow();
        return Task.FromResult<Outcome<int>>(room.State.Queue.IndexOf(place) + 1);
    }

    public Task<Outcome<bool>> IsAttended(Guid appointment) => Task.FromResult(
        room.State.Queue.Any(p => p.Appointment == appointment && p.Client == Subject.Current?.Account)
            ? (Outcome<bool>)listeners.Any
            : RefusalCode.NotYours);

    public Task<bool> IsFollowed() => Task.FromResult(listeners.Any);

    public Task<long> Listen(Guid frontend, IFrontend observer)
    {
        listeners.Add(frontend, observer);
        return Task.FromResult(room.State.Version);
    }

    public Task StopListening(Guid frontend)
    {
        listeners.Remove(frontend);
        return Task.CompletedTask;
    }

    public async Task Sync(Guid appointment, long version, Place? place)
    {
        var decision = WaitingRoomRules.Sync(room.State, new(appointment, version, place));
        if (decision.Events.IsEmpty) return;

        var isNew = place is not null && room.State.Queue.All(p => p.Appointment != appointment);
        await room.Write(room.State.Apply(decision.Events[0]));
        Watch();
        if (place is null) seen.Remove(appointment);
        else seen[appointment] = clock.GetUtcNow();
        listeners.Moved(Topic.WaitingRoom(Counsellor), room.State.Version);
        if (isNew) Measures.EntryToNotice.Record((clock.GetUtcNow() - place!.EnteredAt).TotalSeconds);
    }

    public Task<DateTimeOffset?> LastSeen(Guid appointment) =>
        Task.FromResult<DateTimeOffset?>(seen.TryGetValue(appointment, out var at) ? at : null);

    /// <summary>Somebody who waits keeps the room in memory, for as long as that and no longer.</summary>
    private void Watch()
    {
        waiting.Set(Counsellor, room.State.Queue);
        if (room.State.Queue.IsEmpty)
        {
            look?.Dispose();
            look = null;
        }
        else look ??= this.RegisterGrainTimer(TellOfTheSilent, new() { DueTime = Look, Period = Look, KeepAlive = true });
    }

    private async Task TellOfTheSilent(CancellationToken ct)
    {
        var silence = await away.Silence();
        var now = clock.GetUtcNow();
        if (silence.Since is not null) deaf = now;
        if (now - deaf <= WaitingRoomRules.Grace) return;
        foreach (var place in room.State.Queue)
            if (now - seen.GetValueOrDefault(place.Appointment, place.EnteredAt) > WaitingRoomRules.Grace)
                GrainFactory.GetGrain<IQueueListener>(place.Appointment).ClientSilent(room.State.Version).Ignore();
    }
}
