using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.Options;

namespace Helpnet.Grains.Accounts;

[GrainType("account"), AffinityPlacement]
internal sealed class AccountGrain : Grain, IAccountGrain, IAccountCheck, IAccountEffects, IContactGrain, IPasswordQuery, IRecoveryQuery, IWakeable
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(10);

    private readonly IPersistentState<AccountState> row;
    private readonly IDueList due;
    private readonly TimeProvider clock;
    private readonly SubjectTokens tokens;
    private readonly Seals seals;
    private readonly AccountOptions options;
    private readonly EffectPump pump;
    private Committed<AccountState> account = null!;
    private AccountTeller teller = null!;
    private Guesses proofs;

    public AccountGrain(
        [PersistentState("account.state")] IPersistentState<AccountState> row,
        IDueList due, TimeProvider clock, SubjectTokens tokens, SubjectKey key, IOptions<AccountOptions> options)
    {
        (this.row, this.due, this.clock, this.tokens, this.options) = (row, due, clock, tokens, options.Value);
        seals = new(key);
        pump = new(this, RunEffects);
    }

    private Guid Id => this.GetPrimaryKey();

    private AccountState State => account.State;

    private DateTimeOffset Now => clock.GetUtcNow();

    private bool IsOwner => State.Status is AccountStatus.Confirmed && Subject.Current?.Account == Id;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        account = new(row, this, due);
        teller = new(GrainFactory, seals);
        if (!State.Pending.IsEmpty) pump.Kick();
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Register(Registration registration)
    {
        if (Id == Guid.Empty) return new(RefusalCode.Invalid);
        if (AccountRules.WhatIsWrong(registration, options.LeastAge) is { } field) return new(RefusalCode.Invalid, field);
        if (State.Status is AccountStatus.Confirmed || AccountRules.IsSame(State, registration)) return null;
        if (AccountRules.IsLettingGo(State, registration.UserName)) return new(RefusalCode.TooMany, After: AMoment);

        // An hour more than the registration itself waits, so that a confirmation in the last minute still finds its name.
        var until = Now + AccountState.ConfirmFor + TimeSpan.FromHours(1);
        if (await GrainFactory.HoldingOf(registration.UserName).Take(Id, NameKind.UserName, until) is { } no) return no with { Field = "user-name" };
        var taken = await GrainFactory.HoldingOf(registration.Email).IsTaken(Id);
        return await Commit(AccountRules.Register(
            State, registration, Verifiers.Store(registration.NameLock), Verifiers.Store(registration.EmailLock), taken, Now));
    }

    public Task<Refusal?> SendAgain() => Commit(AccountRules.SendAgain(State, Now));

    public async Task<Refusal?> Confirm(string code)
    {
        if (!Fits(code, Seals.Confirm)) return new(RefusalCode.LinkExpired);
        if (State.Status is AccountStatus.Confirmed) return null;
        if (State.Status is AccountStatus.None || !AccountRules.IsGood(State, Seals.Confirm, Now)) return new(RefusalCode.LinkExpired);
        return await TakeEmail(State.Email) ?? await Commit(new AddressConfirmed());
    }

    public async Task<Outcome<SignedIn>> SignIn(string seal, Guid device, string label)
    {
        if (!seals.Fits(seal, Seals.Ticket, Id.ToString("n"), Now)) return RefusalCode.SignedOut;
        if (await Commit(AccountRules.SignIn(State, device, label, Now)) is { } no) return no;
        return AccountViews.SignedIn(Id, State, device, tokens, Now);
    }

    public async Task<Outcome<SignedIn>> Renew(string token)
    {
        // The end of the token does not matter here: what counts is that the silo made it and that its device is still signed in.
        if (tokens.Open(token, DateTimeOffset.MinValue) is not { } subject || subject.Account != Id) return RefusalCode.SignedOut;
        if (await Commit(AccountRules.See(State, subject.Device, Now)) is { } no) return no;
        return AccountViews.SignedIn(Id, State, subject.Device, tokens, Now);
    }

    public Task<Persona> Persona() => Task.FromResult(AccountViews.Persona(Id, State, Subject.Current is not null));

    public Task<Outcome<AccountView>> View() =>
        Task.FromResult(IsOwner ? (Outcome<AccountView>)AccountViews.Of(State, Now) : RefusalCode.NotYours);

    public Task<Refusal?> SignOut(Guid device) => AsOwner(() => AccountRules.SignOut(State, device));

    public Task<Refusal?> SaveSettings(Settings settings) => AsOwner(() => AccountRules.SaveSettings(State, settings));

    public Task<Refusal?> BecomeCounsellor() => AsOwner(() => AccountRules.AddRole(State, Roles.Counsellor));

    public async Task<Refusal?> AcceptInvitation(string invitation)
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        if (!seals.Fits(invitation, Seals.Invitation, AccountNames.KeyOf(State.Email), Now)) return new(RefusalCode.LinkExpired);

        var key = "i-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(invitation)));
        return await GrainFactory.GetGrain<IInvitationGrain>(key).Use(Id) ?? await Commit(AccountRules.AddRole(State, Roles.Administrator));
    }

    public Task<Outcome<LocksView>> Locks() => Task.FromResult(IsOwner
        ? (Outcome<LocksView>)new LocksView(Id, State.NameLock!.Salt, State.NameLock.WrappedKey, State.Keys!)
        : RefusalCode.NotYours);

    public async Task<Refusal?> ChangePassword(PasswordChange change)
    {
        if (!AccountRules.IsLock(change.NameLock) || !AccountRules.IsLock(change.EmailLock)) return new(RefusalCode.Invalid, "keys");
        if (IsOwner && State.NameLock!.Salt == change.NameLock.Salt) return null;
        return Prove(change.Proof) ?? await Commit(AccountRules.ChangePassword(
            State, Verifiers.Store(change.NameLock), Verifiers.Store(change.EmailLock), Subject.Current!.Device));
    }

    public async Task<Refusal?> ChangeRecovery(RecoveryChange change) =>
        !AccountRules.IsKey(change.WrappedKey) ? new(RefusalCode.Invalid, "keys")
        : Prove(change.Proof) ?? await Commit(new RecoverySet(change.WrappedKey));

    public async Task<Refusal?> ChangeEmail(EmailChange change)
    {
        if (!AccountNames.IsEmail(change.Email) || AccountNames.KeyOf(change.Email) == AccountNames.KeyOf(State.Email))
            return new(RefusalCode.Invalid, "email");
        if (!AccountRules.IsLock(change.Lock)) return new(RefusalCode.Invalid, "keys");
        if (Prove(change.Proof) is { } no) return no;
        if (State.NewEmail?.Lock.Salt == change.Lock.Salt) return null;

        var taken = await GrainFactory.HoldingOf(change.Email).IsTaken(Id);
        return await Commit(new NewEmailAsked(new(change.Email, Verifiers.Store(change.Lock)), taken, Now));
    }

    public async Task<Refusal?> ConfirmEmail(string code)
    {
        if (!Fits(code, Seals.NewEmail)) return new(RefusalCode.LinkExpired);
        if (State.Link(Seals.NewEmail) is { Used: true } && State.NewEmail is null) return null;
        if (State.NewEmail is null || !AccountRules.IsGood(State, Seals.NewEmail, Now)) return new(RefusalCode.LinkExpired);
        return await TakeEmail(State.NewEmail.Address) ?? await Commit(AccountRules.ReplaceEmail(State, Now));
    }

    public Task<Outcome<ResetView>> ResetView(string code) =>
        Task.FromResult(Fits(code, Seals.Reset) && AccountRules.IsGood(State, Seals.Reset, Now)
            ? (Outcome<ResetView>)new ResetView(Id, State.Recovery, State.Keys!)
            : RefusalCode.LinkExpired);

    public async Task<Refusal?> Reset(PasswordReset reset)
    {
        if (!Fits(reset.Code, Seals.Reset)) return new(RefusalCode.LinkExpired);
        if (!AccountRules.IsLock(reset.NameLock) || !AccountRules.IsLock(reset.EmailLock)) return new(RefusalCode.Invalid, "keys");
        if (reset.NewKeys is { } keys && !AccountRules.IsKeyPair(keys)) return new(RefusalCode.Invalid, "keys");
        if (State.NameLock?.Salt == reset.NameLock.Salt) return null;
        return await Commit(AccountRules.Reset(State, Verifiers.Store(reset.NameLock), Verifiers.Store(reset.EmailLock), reset.NewKeys, Now));
    }

    public Task<string?> Salt(NameKind kind) => Task.FromResult(AccountViews.Lock(State, kind)?.Salt);

    public Task<Outcome<Ticket>> Check(NameKind kind, string auth) =>
        Task.FromResult(AccountViews.Ticket(Id, State, kind, auth, seals, Now));

    public Task<bool> IsConfirmed() => Task.FromResult(State.Status is AccountStatus.Confirmed);

    public Task<Contact?> Contact() => Task.FromResult(AccountViews.Contact(State));

    public Task<Refusal?> Proven(string proof) => Task.FromResult(Prove(proof));

    public Task<bool> RecoveryConfirmed() => Task.FromResult(State.Recovery is not null);

    public Task SendReset() => Commit(AccountRules.AskReset(State, Now));

    public Task Done(ImmutableArray<long> effects) => Commit(new EffectsDone(effects));

    public async Task Wake(DateTimeOffset rowAt)
    {
        account.WokenAt(rowAt);
        if (!State.Pending.IsEmpty) pump.Kick();
        await Commit(AccountRules.TimePassed(State, Now));
        await account.Settle(rowAt, AccountRules.NextDue(State, Now));
    }

    private bool Fits(string code, string label) =>
        State.Link(label) is { } link && seals.Fits(code, label, AccountLetters.What(Id, link.Serial));

    /// <summary>Held for two hours here and kept for good by an effect, so that a crash in between leaves a name that frees itself.</summary>
    private async Task<Refusal?> TakeEmail(string address) =>
        await GrainFactory.HoldingOf(address).Take(Id, NameKind.Email, Now + TimeSpan.FromHours(2)) is { } no ? no with { Field = "email" } : null;

    /// <summary>Counts a proof of the password, then checks it; nothing is awaited between the two.</summary>
    private Refusal? Prove(string proof)
    {
        if (!IsOwner) return new(RefusalCode.NotYours);
        if (proofs.Wait(AccountNameGrain.Free, Now) is { } wait) return new(RefusalCode.TooMany, After: wait);

        proofs = proofs.Counted(Now);
        if (!Verifiers.Fits(proof, State.NameLock!.Verifier)) return new(RefusalCode.WrongCredentials);
        proofs = default;
        return null;
    }

    private async Task<Refusal?> AsOwner(Func<Decision<AccountEvent>> decide) => IsOwner ? await Commit(decide()) : new(RefusalCode.NotYours);

    private async Task<Refusal?> Commit(Decision<AccountEvent> decision)
    {
        if (decision.Events.IsEmpty) return decision.Refusal;

        var next = decision.Events.Aggregate(State, (state, e) => state.Apply(e));
        await account.Write(next, AccountRules.NextDue(next, Now));
        if (!State.Pending.IsEmpty) pump.Kick();
        return null;
    }

    private async Task<bool> RunEffects(CancellationToken ct)
    {
        if (State.Pending.IsEmpty) return false;
        await this.AsReference<IAccountEffects>().Done(await teller.Carry(Id, State));
        return !State.Pending.IsEmpty;
    }
}
