using System.Collections.Immutable;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>
/// The door of a name. Tries are counted in memory, for names that exist and names that don't alike: a stored count would tell them apart by time,
/// and let anybody fill the table.
/// </summary>
[GrainType("account-name")]
internal sealed class AccountNameGrain : Grain, IAccountNameGrain, INameHolding
{
    public const int Free = 5;
    public const int LettersAnHour = 3;
    public const int ConfirmationsAnHour = 6;

    /// <summary>Asking once more within it brings no second letter: a call that is repeated after a slow moment carries nothing to know it by.</summary>
    public static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(1);

    /// <summary>How long a sign-in link opens the door.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(30);

    private readonly IPersistentState<AccountNameState> row;
    private readonly TimeProvider clock;
    private readonly SubjectKey key;
    private readonly Seals seals;
    private readonly EffectPump pump;
    private readonly Dictionary<string, Guesses> byLink = [];
    private readonly AnsweredTries answered = new();
    private readonly Dictionary<MailKind, DateTimeOffset> asked = [];
    private readonly List<DateTimeOffset> letters = [];
    private readonly List<DateTimeOffset> confirmations = [];
    private ImmutableHashSet<MailKind> wanted = [];
    private Committed<AccountNameState> name = null!;
    private Guesses guesses;

    public AccountNameGrain([PersistentState("account-name.state")] IPersistentState<AccountNameState> row, TimeProvider clock, SubjectKey key)
    {
        (this.row, this.clock, this.key) = (row, clock, key);
        seals = new(key);
        pump = new(this, SendLetters);
    }

    private string Key => this.GetPrimaryKeyString();

    /// <summary>Nobody's name asks an account that nobody has, so that the way is the same.</summary>
    private IAccountCheck Account => GrainFactory.GetGrain<IAccountCheck>(Holder ?? seals.IdOf("nobody", Key));

    private Guid? Holder => AccountNameRules.Holder(name.State, clock.GetUtcNow());

    public override Task OnActivateAsync(CancellationToken ct)
    {
        name = new(row, this);
        return Task.CompletedTask;
    }

    public async Task<string> Salt() => await Account.Salt(name.State.Kind) ?? Salts.OfNobody(key, Key);

    public async Task<Outcome<Ticket>> Try(SignInAttempt attempt)
    {
        if (answered.Of(attempt.Id) is { } known) return known;

        // Under a name that only silos can make: a hash of so few addresses could be undone by whoever reads it in a log.
        var guard = GrainFactory.GetGrain<ISignInGuard>($"g-{seals.IdOf("network", attempt.Network):n}");
        var link = seals.Fits(attempt.Link ?? "", Seals.Door, (Holder ?? Guid.Empty).ToString("n"), clock.GetUtcNow()) ? attempt.Link : null;
        var before = Counted(link);
        if (await Wait(link, guard) is { } wait) return new Refusal(RefusalCode.TooMany, After: wait);

        var answer = await Check(attempt.Auth, link, before, guard);
        answered.Keep(attempt.Id, answer);
        if (answer.Refusal is { Code: RefusalCode.WrongCredentials }) return answer;

        guesses = default;
        if (link is null) await guard.Right();
        return answer;
    }

    public async Task<Outcome<Guid>> Unconfirmed(SignInAttempt attempt)
    {
        var answer = await Try(attempt);
        return answer.Refusal switch
        {
            { Code: RefusalCode.EmailNotConfirmed } when Holder is { } account => account,
            { } no => no,
            null => RefusalCode.AlreadyConfirmed,
        };
    }

    public Task SendSignInLink() => Ask(MailKind.SignInLink);

    public Task SendResetLink() => Ask(MailKind.ResetPassword);

    public Task<Refusal?> Take(Guid account, NameKind kind, DateTimeOffset until) =>
        Commit(AccountNameRules.Take(name.State, account, kind, until, clock.GetUtcNow()));

    public Task<Refusal?> Keep(Guid account, NameKind kind) =>
        Commit(AccountNameRules.Take(name.State, account, kind, null, clock.GetUtcNow()));

    public Task Release(Guid account) => Commit(AccountNameRules.Release(name.State, account));

    public Task<bool> MayWrite() => Task.FromResult(Counts(confirmations, ConfirmationsAnHour));

    public Task<bool> IsTaken(Guid account) => Task.FromResult(Holder is { } holder && holder != account);

    /// <summary>Counts before anything is checked; this grain does one thing at a time, so parallel guesses count one by one.</summary>
    private async Task<TimeSpan?> Wait(string? link, ISignInGuard guard)
    {
        if (link is null && await guard.Count() is { } network) return network;

        var now = clock.GetUtcNow();
        if (Counted(link).Wait(Free, now) is { } wait) return wait;
        Count(link, Counted(link).Counted(now));
        DelayDeactivation(Guesses.Forgotten);
        return null;
    }

    /// <summary>A try that gets no answer has taught nobody anything, and an outage must not shut out who knows the password: it is given back.</summary>
    private async Task<Outcome<Ticket>> Check(string auth, string? link, Guesses before, ISignInGuard guard)
    {
        try
        {
            return await Account.Check(name.State.Kind, auth);
        }
        catch
        {
            Count(link, before);
            if (link is null) await guard.Right();
            throw;
        }
    }

    private Guesses Counted(string? link) => link is null ? guesses : byLink.GetValueOrDefault(link);

    private void Count(string? link, Guesses counted)
    {
        if (link is null) guesses = counted;
        else byLink[link] = counted;
    }

    /// <summary>The letter goes out beside the turn: whether there is anybody to write to must not show in the time of the answer.</summary>
    private Task Ask(MailKind kind)
    {
        var now = clock.GetUtcNow();
        if (asked.GetValueOrDefault(kind) + BetweenLetters > now || !Counts(letters, LettersAnHour)) return Task.CompletedTask;
        asked[kind] = now;
        wanted = wanted.Add(kind);
        pump.Kick();
        return Task.CompletedTask;
    }

    /// <summary>Whether one more fits into the hour; it is counted then, and the count outlives idleness.</summary>
    private bool Counts(List<DateTimeOffset> sent, int most)
    {
        var now = clock.GetUtcNow();
        sent.RemoveAll(at => at + TimeSpan.FromHours(1) <= now);
        if (sent.Count >= most) return false;
        sent.Add(now);
        DelayDeactivation(TimeSpan.FromHours(1));
        return true;
    }

    private async Task<bool> SendLetters(CancellationToken ct)
    {
        foreach (var kind in wanted)
        {
            if (Holder is { } account && await Account.IsConfirmed()) await Send(kind, account);
            // Not before: what fails is tried again.
            wanted = wanted.Remove(kind);
        }
        return !wanted.IsEmpty;
    }

    private Task Send(MailKind kind, Guid account) =>
        kind is MailKind.ResetPassword ? GrainFactory.GetGrain<IAccountEffects>(account).SendReset() : SendLink(account);

    private async Task SendLink(Guid account)
    {
        var now = clock.GetUtcNow();
        foreach (var old in byLink.Keys.Where(link => !seals.Fits(link, Seals.Door, account.ToString("n"), now)).ToList()) byLink.Remove(old);

        var code = seals.Make(Seals.Door, account.ToString("n"), now + LinkLife);
        var letter = new Letter
        {
            MessageId = $"{account:n}.door-{now.UtcTicks}@accounts.helpnet",
            Kind = MailKind.SignInLink,
            Account = account,
            Values = ImmutableDictionary<string, string>.Empty.Add("link", $"/accounts/sign-in?link={code}"),
        };
        await GrainFactory.OutboxOf(letter.MessageId).Put(letter);
    }

    private async Task<Refusal?> Commit(Decision<AccountNameEvent> decision)
    {
        if (decision.Events.IsEmpty) return decision.Refusal;
        await name.Write(decision.Events.Aggregate(name.State, (state, e) => state.Apply(e)));
        return null;
    }
}
