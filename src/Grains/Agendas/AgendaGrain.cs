using System.Collections.Immutable;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.Options;

namespace Helpnet.Grains.Agendas;

[GrainType("agenda"), AffinityPlacement]
internal sealed class AgendaGrain : Grain, IAgendaGrain, IAgendaBooking, IAgendaProjection, IAgendaQuery, IWakeable
{
    private readonly IPersistentState<AgendaState> row;
    private readonly IDueList due;
    private readonly IDirectory directory;
    private readonly TimeProvider clock;
    private readonly BookingLimits limits;
    private readonly EffectPump pump;
    private Committed<AgendaState> agenda = null!;

    public AgendaGrain(
        [PersistentState("agenda.state")] IPersistentState<AgendaState> row, IDueList due, IDirectory directory, TimeProvider clock,
        IOptions<BookingLimits> limits)
    {
        (this.row, this.due, this.directory, this.clock, this.limits) = (row, due, directory, clock, limits.Value);
        pump = new(this, Project);
    }

    private Guid Owner => this.GetPrimaryKey();

    public override Task OnActivateAsync(CancellationToken ct)
    {
        agenda = new(row, this, due);
        if (IsBehind) pump.Kick();
        return Task.CompletedTask;
    }

    public Task<Outcome<AgendaView>> View() => Task.FromResult(IsOwner
        ? (Outcome<AgendaView>)new AgendaView(agenda.State.Hours, [.. agenda.State.Taken.Select(t => new TakenView(t.Appointment, t.Time)).OrderBy(t => t.Time.Start)])
        : RefusalCode.NotYours);

    public async Task<Refusal?> SetHours(OpeningHours hours) =>
        IsOwner ? await Commit(AgendaRules.SetHours(agenda.State, hours)) : new(RefusalCode.NotYours);

    public async Task<Refusal?> ChangeDay(DayChange change) =>
        IsOwner ? await Commit(DayRules.Change(agenda.State, change, clock.GetUtcNow())) : new(RefusalCode.NotYours);

    public Task<string> Zone() => Task.FromResult(agenda.State.Hours.Zone);

    public Task<ImmutableArray<Slot>> Free(DateTimeOffset from, DateTimeOffset to, TimeSpan length, Guid visitor) =>
        Task.FromResult(AgendaRules.Free(agenda.State, from, to, length, visitor, clock.GetUtcNow()));

    public Task<Outcome<ImmutableArray<Slot>>> TimesToMove(Guid appointment, DateTimeOffset from, DateTimeOffset to) => Task.FromResult(
        MoveRules.Offered(agenda.State, Owner, Subject.Current?.Account ?? Guid.Empty, appointment, from, to, clock.GetUtcNow()));

    public async Task<Outcome<DateTimeOffset>> Hold(Guid visitor, Slot slot)
    {
        var now = clock.GetUtcNow();
        return await Commit(AgendaRules.Hold(agenda.State, limits, visitor, slot, now)) is { } no ? no : now + AgendaRules.HoldFor;
    }

    public Task LetGo(Guid visitor) => Commit(AgendaRules.LetGo(agenda.State, visitor));

    public Task LetGoOf(Guid visitor, DateTimeOffset until) => Commit(AgendaRules.LetGo(agenda.State, visitor, until));

    public Task<Refusal?> Take(TakeInterval take) => Commit(AgendaRules.Take(agenda.State, limits, take, clock.GetUtcNow()));

    public Task<Refusal?> Reserve(MoveInterval move) => Commit(MoveRules.Reserve(agenda.State, move, clock.GetUtcNow()));

    public Task SettleMove(Guid appointment, Slot time, long move) => Commit(MoveRules.Settle(agenda.State, appointment, time, move));

    public Task Release(Guid appointment, Ending ending) => Commit(AgendaRules.Release(agenda.State, appointment, ending));

    public Task Agree(Guid counsellor) => Commit(AgendaRules.Agree(agenda.State, counsellor));

    public Task<bool> HasHours() =>
        Task.FromResult(!agenda.State.Hours.Weekly.IsEmpty || agenda.State.Hours.Exceptions.Any(x => !x.Closed));

    public Task Projected(long version) => version > agenda.State.Projected
        ? agenda.Write(agenda.State with { Projected = version }, NextDue(agenda.State with { Projected = version }))
        : Task.CompletedTask;

    public async Task Wake(DateTimeOffset rowAt)
    {
        agenda.WokenAt(rowAt);
        // The free days move on with the calendar even when nothing else changes.
        if (IsListed(agenda.State)) await Write(agenda.State with { Version = agenda.State.Version + 1 });
        else await agenda.Settle(rowAt, NextDue(agenda.State));
    }

    private bool IsOwner => Subject.Current?.Account == Owner;

    private bool IsBehind => IsListed(agenda.State) && agenda.State.Projected < agenda.State.Version;

    private async Task<Refusal?> Commit(Decision<AgendaEvent> decision)
    {
        if (decision.Events.IsEmpty) return decision.Refusal;

        var now = clock.GetUtcNow();
        await Write(decision.Events.Aggregate(agenda.State, (state, e) => state.Apply(e, now)));
        return null;
    }

    private async Task Write(AgendaState next)
    {
        await agenda.Write(next, NextDue(next));
        if (IsBehind) pump.Kick();
    }

    private async Task<bool> Project(CancellationToken ct)
    {
        if (!IsBehind) return false;
        var state = agenda.State;
        await directory.PutFreeTime(Owner, state.Version, AgendaRules.FreeTimes(state, clock.GetUtcNow()), ct);
        await this.AsReference<IAgendaProjection>().Projected(state.Version);
        return IsBehind;
    }

    private DateTimeOffset? NextDue(AgendaState state) => !IsListed(state) ? null
        : state.Projected < state.Version ? clock.GetUtcNow() + TimeSpan.FromMinutes(1)
        : clock.GetUtcNow() + TimeSpan.FromDays(1);

    /// <summary>Only who opens hours is found by searches.</summary>
    private static bool IsListed(AgendaState state) => !state.Hours.Weekly.IsEmpty || !state.Hours.Exceptions.IsEmpty || state.Projected > 0;
}
