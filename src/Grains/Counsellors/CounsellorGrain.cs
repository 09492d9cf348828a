using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Files;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Counsellors;

[GrainType("counsellor"), AffinityPlacement]
internal sealed class CounsellorGrain : Grain, ICounsellorGrain, IOfferGrain, ICounsellorEffects, IPayoutsListener, IWakeable
{
    private static readonly TimeSpan TellAgain = TimeSpan.FromMinutes(1);

    private readonly IPersistentState<CounsellorState> row;
    private readonly IDueList due;
    private readonly IDirectory directory;
    private readonly TimeProvider clock;
    private readonly EffectPump pump;
    private Committed<CounsellorState> practice = null!;

    public CounsellorGrain(
        [PersistentState("counsellor.state")] IPersistentState<CounsellorState> row, IDueList due, IDirectory directory, TimeProvider clock)
    {
        (this.row, this.due, this.directory, this.clock) = (row, due, directory, clock);
        pump = new(this, Tell);
    }

    private Guid Id => this.GetPrimaryKey();

    private CounsellorState State => practice.State;

    private DateTimeOffset Now => clock.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken ct)
    {
        practice = new(row, this, due);
        if (IsBehind(State)) pump.Kick();
        return Task.CompletedTask;
    }

    public Task<Outcome<ProfileView>> Profile() => Task.FromResult(CounsellorViews.ForVisitors(Id, State, Now));

    public async Task<Outcome<PracticeView>> Practice()
    {
        if (!IsOwner && !IsAdministrator) return RefusalCode.NotYours;
        await LookAgain();
        return CounsellorViews.ForOwner(State);
    }

    public Task<Refusal?> ChoosePlan(PlanName plan) => AsOwner(() => CounsellorRules.ChoosePlan(State, plan));

    public Task<Refusal?> SaveProfile(Profile profile) => AsOwner(() => CounsellorRules.SaveProfile(State, profile, Now));

    public Task<Refusal?> SetPhoto(Guid? photo) => AsOwner(() => CounsellorRules.SetPhoto(State, photo));

    public Task<Refusal?> AddVideo(ProfileVideo video) => WithFile(video.File, () => ShowRules.AddVideo(State, video));

    public Task<Refusal?> RemoveVideo(Guid file) => AsOwner(() => ShowRules.RemoveVideo(State, file));

    public Task<Refusal?> SetSpot(MapPoint? spot) => AsOwner(() => ShowRules.SetSpot(State, spot));

    public Task<Refusal?> SaveService(ServiceTerms service) => AsOwner(() => CounsellorRules.SaveService(State, service));

    public Task<Refusal?> RemoveService(Guid service) => AsOwner(() => CounsellorRules.RemoveService(State, service));

    public Task<Refusal?> SetCurrency(string currency) => AsOwner(() => CounsellorRules.SetCurrency(State, currency));

    public Task<string> CallKey() => Task.FromResult(State.Room?.CallKeyPublic ?? "");

    public async Task<Refusal?> SetRoom(RoomKeys keys, string? proof)
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        var decision = RoomRules.Set(State, keys, RoomRules.NewSalt());
        // A browser left open must not be enough to lock its owner out of the room.
        if (State.Room is not null && !decision.Events.IsEmpty && await GrainFactory.GetGrain<IPasswordQuery>(Id).Proven(proof ?? "") is { } no)
            return no with { Field = "proof" };
        return await Commit(decision);
    }

    public Task<Outcome<RoomView>> Room() => Task.FromResult<Outcome<RoomView>>(
        !IsOwner ? RefusalCode.NotYours
        : State.Room is null ? new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Room))
        : CounsellorViews.Room(State, Subject.Current!.Device, Now));

    public Task<Refusal?> OpenRoom(string gate) => OpenRoom(Guid.Empty, gate);

    public async Task<Refusal?> OpenRoom(Guid attempt, string gate)
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        var device = Subject.Current!.Device;
        // Stored before the password is looked at: neither a crash nor a crowd of calls makes an attempt free.
        if (await Commit(RoomRules.Try(State, attempt, Now)) is { } wait) return wait;
        return RoomRules.Fits(State, gate) ? await Commit(new RoomOpened(device, Now)) : new(RefusalCode.WrongRoomPassword);
    }

    public Task<Refusal?> AddCredential(Credential credential) =>
        WithFile(credential.File, () => CounsellorRules.AddCredential(State, credential, Now));

    public Task<Refusal?> ReplaceFile(Guid credential, Guid file) =>
        WithFile(file, () => CounsellorRules.ReplaceFile(State, credential, file));

    public Task<Refusal?> RemoveCredential(Guid credential) => AsOwner(() => CounsellorRules.RemoveCredential(State, credential, Now));

    public async Task<Refusal?> Submit()
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        await LookAgain();
        return await Commit(CounsellorRules.Submit(State, Now));
    }

    public Task<Refusal?> Check(Guid credential, DateOnly? expires) =>
        AsAdministrator(by => CounsellorRules.Check(State, credential, by, expires, Now));

    public async Task<Refusal?> PutOnline(long seen)
    {
        if (!IsAdministrator) return new(RefusalCode.NotYours);
        await LookAgain();
        return await Commit(CounsellorRules.PutOnline(State, seen, Now));
    }

    public Task<Refusal?> GiveBack(ReturnReason reason) => AsAdministrator(_ => CounsellorRules.GiveBack(State, reason, Now));

    public async Task LookAgain()
    {
        var hours = GrainFactory.GetGrain<IAgendaQuery>(Id).HasHours();
        var account = GrainFactory.GetGrain<IPayoutsQuery>(Id).Ready();
        var recovery = GrainFactory.GetGrain<IRecoveryQuery>(Id).RecoveryConfirmed();
        await Task.WhenAll(hours, account, recovery);
        await Commit(CounsellorRules.Hear(
            State, new() { HasHours = await hours, PaymentAccount = await account, RecoveryConfirmed = await recovery }));
    }

    public Task PayoutsMoved() => LookAgain();

    public async Task<Outcome<Offer>> Offer(Guid service) =>
        CounsellorViews.Offer(State, service, await GrainFactory.GetGrain<IPayoutsQuery>(Id).Ready(), Now);

    public Task<CounsellorFace?> Face() => Task.FromResult(
        CounsellorViews.ForVisitors(Id, State, Now) is { Refusal: null, Value.Profile: var profile } ? new CounsellorFace(profile.Title, profile.Photo) : null);

    public Task<bool> RoomIsOpen(Guid device) => Task.FromResult(RoomRules.IsOpen(State, device, Now));

    public Task Projected(long version) => version > State.Projected ? Write(State with { Projected = version }) : Task.CompletedTask;

    public Task Mailed(long version) => State.Letters.Any(l => l.Version == version)
        ? Write(State with { Letters = State.Letters.RemoveAll(l => l.Version == version) })
        : Task.CompletedTask;

    public Task Dropped(Guid file) => State.Unused.Contains(file)
        ? Write(State with { Unused = State.Unused.RemoveAll(f => f == file) })
        : Task.CompletedTask;

    public async Task Wake(DateTimeOffset rowAt)
    {
        practice.WokenAt(rowAt);
        var expired = CounsellorRules.Expire(State, Now);
        if (!expired.Events.IsEmpty) await Commit(expired);
        else await practice.Settle(rowAt, NextDue(State));
        if (IsBehind(State)) pump.Kick();
    }

    private bool IsOwner => Subject.Current is { } subject && subject.Account == Id && subject.Roles.HasFlag(Roles.Counsellor);

    private static bool IsAdministrator => Subject.Current?.Roles.HasFlag(Roles.Administrator) is true;

    private async Task<Refusal?> AsOwner(Func<Decision<CounsellorEvent>> decide) =>
        IsOwner ? await Commit(decide()) : new(RefusalCode.NotYours);

    /// <summary>What was stored for something that is refused would take its place on the shelf for nothing.</summary>
    private async Task<Refusal?> WithFile(Guid file, Func<Decision<CounsellorEvent>> decide)
    {
        var refusal = await AsOwner(decide);
        if (IsOwner && refusal is not null) await Commit(CounsellorRules.RefuseFile(State, file));
        return refusal;
    }

    private async Task<Refusal?> AsAdministrator(Func<Guid, Decision<CounsellorEvent>> decide) =>
        IsAdministrator ? await Commit(decide(Subject.Current!.Account)) : new(RefusalCode.NotYours);

    private async Task<Refusal?> Commit(Decision<CounsellorEvent> decision)
    {
        if (!decision.Events.IsEmpty) await Write(decision.Events.Aggregate(State, (state, e) => state.Apply(e)));
        return decision.Refusal;
    }

    private async Task Write(CounsellorState next)
    {
        await practice.Write(next, NextDue(next));
        if (IsBehind(next)) pump.Kick();
    }

    private async Task<bool> Tell(CancellationToken ct)
    {
        var self = this.AsReference<ICounsellorEffects>();
        if (State.Projected < State.Version)
        {
            var told = State;
            await directory.PutCard(Id, told.Version, CounsellorViews.ForDirectory(Id, told), ct);
            await self.Projected(told.Version);
            return IsBehind(State);
        }
        foreach (var pending in State.Letters)
        {
            var letter = CounsellorLetters.For(Id, pending);
            await GrainFactory.OutboxOf(letter.MessageId).Put(letter);
            await self.Mailed(pending.Version);
        }
        // After the directory, so that no result shows a picture that is gone.
        foreach (var file in State.Unused)
        {
            await GrainFactory.GetGrain<IFileDisposal>(file).Drop(Id);
            await self.Dropped(file);
        }
        return IsBehind(State);
    }

    private static bool IsBehind(CounsellorState state) => state.Projected < state.Version || !state.Letters.IsEmpty || !state.Unused.IsEmpty;

    private DateTimeOffset? NextDue(CounsellorState state) => IsBehind(state) ? Now + TellAgain : CounsellorRules.ExpiresAt(state);
}
