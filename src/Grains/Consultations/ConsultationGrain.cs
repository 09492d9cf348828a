using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Consultations;

[GrainType("consultation"), AffinityPlacement]
internal sealed class ConsultationGrain(
    [PersistentState("consultation.state")] IPersistentState<ConsultationState> row,
    TimeProvider clock) : Grain, IConsultationGrain, IConsultationDoor
{
    private readonly Dictionary<ConsultationRole, Seat> seats = [];
    private Committed<ConsultationState> call = null!;
    private DateTimeOffset lastSeen;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        call = new(row, this);
        lastSeen = Now;
        return Task.CompletedTask;
    }

    public Task<Refusal?> Admit(Admission admission) => Commit(ConsultationRules.Admit(call.State, admission, Now));

    public async Task Close()
    {
        await Commit(ConsultationRules.Close(call.State, Now));
        foreach (var role in seats.Keys) Tell(role, CallNewsKind.Ended);
        seats.Clear();
    }

    public Task<DateTimeOffset?> LastSeen() => Task.FromResult<DateTimeOffset?>(call.State.Admission is null ? null : lastSeen);

    public Task<Outcome<ConsultationView>> View()
    {
        var role = Caller();
        return Task.FromResult(role.Refusal is { } no ? no : (Outcome<ConsultationView>)ViewOf(role.Value));
    }

    public async Task<Outcome<ConsultationView>> Join(Guid page, bool take, IConsultationObserver observer)
    {
        var role = Caller();
        if (role.Refusal is { } no) return no;
        if (await Commit(ConsultationRules.Join(call.State, role.Value, page, take)) is { } refused) return refused;

        if (seats.TryGetValue(role.Value, out var before) && before.Page != page) Tell(role.Value, CallNewsKind.ContinuedElsewhere);
        Sit(role.Value, page, observer);
        Tell(Other(role.Value), CallNewsKind.PeerJoined, page);
        return ViewOf(role.Value);
    }

    public Task<Refusal?> Send(Guid page, string signal)
    {
        var role = Caller();
        if (role.Refusal is { } no) return Task.FromResult<Refusal?>(no);
        if (ConsultationRules.Send(call.State, role.Value, page, signal) is { } refused) return Task.FromResult<Refusal?>(refused);
        // Without a seat this activation has lost its memory; the page joins again as soon as it is seen.
        if (!seats.TryGetValue(role.Value, out var seat)) return Task.FromResult<Refusal?>(null);
        if (seat.Count(Now) is { } tooMany) return Task.FromResult<Refusal?>(tooMany);
        seat.Seen = lastSeen = Now;

        Tell(Other(role.Value), CallNewsKind.Signal, page, signal);
        return Task.FromResult<Refusal?>(null);
    }

    public Task<Outcome<long>> Seen(Guid page, IConsultationObserver observer)
    {
        var role = Caller();
        if (role.Refusal is { } no) return Task.FromResult<Outcome<long>>(no);
        if (call.State.Page(role.Value) != page) return Task.FromResult<Outcome<long>>(RefusalCode.ContinuedElsewhere);

        var isKnown = seats.TryGetValue(role.Value, out var before) && before.Page == page;
        var seat = Sit(role.Value, page, observer);
        if (!isKnown) Introduce(role.Value, page);
        if (seats.TryGetValue(Other(role.Value), out var other) && !other.IsThere(Now)) Lose(Other(role.Value), other);
        return Task.FromResult<Outcome<long>>(seat.Sequence);
    }

    public Task<Refusal?> Leave(Guid page)
    {
        var role = Caller();
        if (role.Refusal is { } no) return Task.FromResult<Refusal?>(no);

        if (seats.TryGetValue(role.Value, out var seat) && seat.Page == page)
        {
            seats.Remove(role.Value);
            Tell(Other(role.Value), CallNewsKind.PeerLeft, page);
        }
        return Task.FromResult<Refusal?>(null);
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private Outcome<ConsultationRole> Caller() => ConsultationRules.Role(call.State, Subject.Current?.Account);

    private static ConsultationRole Other(ConsultationRole role) =>
        role is ConsultationRole.Client ? ConsultationRole.Counsellor : ConsultationRole.Client;

    /// <summary>A page that comes back keeps its seat, so that its numbers go on and nothing late is taken for something new.</summary>
    private Seat Sit(ConsultationRole role, Guid page, IConsultationObserver observer)
    {
        lastSeen = Now;
        if (!seats.TryGetValue(role, out var seat) || seat.Page != page) return seats[role] = new(page, observer, Now);

        (seat.Observer, seat.Seen) = (observer, Now);
        return seat;
    }

    /// <summary>Who came while the seat was lost has not been told of this page, nor this page of them.</summary>
    private void Introduce(ConsultationRole role, Guid page)
    {
        Tell(Other(role), CallNewsKind.PeerJoined, page);
        if (seats.TryGetValue(Other(role), out var other) && other.IsThere(Now)) Tell(role, CallNewsKind.PeerJoined, other.Page);
    }

    private ConsultationView ViewOf(ConsultationRole role)
    {
        var (state, admission) = (call.State, call.State.Admission!);
        var peer = seats.TryGetValue(Other(role), out var seat) && seat.IsThere(Now) ? seat.Page : (Guid?)null;
        return new(role, admission.Client, admission.Counsellor, state.Admitted, admission.AgreedEnd, peer,
            seats.TryGetValue(role, out var own) ? own.Sequence : 0);
    }

    /// <summary>One-way, so a frontend that died costs one dropped message; its pages are gone when they are not seen any more.</summary>
    private void Tell(ConsultationRole role, CallNewsKind kind, Guid? page = null, string? signal = null)
    {
        if (!seats.TryGetValue(role, out var seat)) return;
        if (!seat.IsThere(Now)) Lose(role, seat);
        else
        {
            var account = role is ConsultationRole.Client ? call.State.Admission!.Client : call.State.Admission!.Counsellor;
            seat.Observer.Tell(this.GetPrimaryKey(), account, seat.Page, seat.Next(kind, page, signal)).Ignore();
        }
    }

    /// <summary>Whoever is lost is told of once, because the seat is gone with it.</summary>
    private void Lose(ConsultationRole role, Seat seat)
    {
        seats.Remove(role);
        Tell(Other(role), CallNewsKind.PeerLost, seat.Page);
    }

    private async Task<Refusal?> Commit(Decision<ConsultationEvent> decision)
    {
        if (decision.Events.IsEmpty) return decision.Refusal;
        await call.Write(decision.Events.Aggregate(call.State, (state, e) => state.Apply(e)));
        return null;
    }
}
