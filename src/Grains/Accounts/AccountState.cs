using System.Collections.Immutable;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

internal sealed record AccountState
{
    /// <summary>How long an unconfirmed registration, or a new address, waits.</summary>
    public static readonly TimeSpan ConfirmFor = TimeSpan.FromHours(48);
    /// <summary>How long a link for a forgotten password is good for.</summary>
    public static readonly TimeSpan ResetFor = TimeSpan.FromHours(1);

    public const int MostDevices = 20;

    public AccountStatus Status { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }
    public string UserName { get; init; } = "";
    public string Email { get; init; } = "";
    public string DisplayName { get; init; } = "";
    public string Language { get; init; } = "en";
    public string Zone { get; init; } = "Europe/Zurich";
    public Roles Roles { get; init; }
    public int Age { get; init; }
    public ImmutableArray<Consent> Consents { get; init; } = [];
    public StoredLock? NameLock { get; init; }
    public StoredLock? EmailLock { get; init; }
    public KeyPair? Keys { get; init; }
    public string? Recovery { get; init; }
    public NewEmail? NewEmail { get; init; }
    public ImmutableArray<Device> Devices { get; init; } = [];
    public ImmutableArray<MailedLink> Links { get; init; } = [];
    public ImmutableArray<AccountEffect> Pending { get; init; } = [];
    public long Effects { get; init; }

    public MailedLink? Link(string label) => Links.FirstOrDefault(l => l.Label == label);

    public AccountState Apply(AccountEvent e) => e switch
    {
        Registered r => (r.State with { Links = Links, Effects = Effects, Pending = WithoutLetters() }).InPlaceOf(UserName)
            .Linked(Seals.Confirm, r.State.RegisteredAt + ConfirmFor)
            .Then(EffectKind.Mail, r.AddressTaken ? MailKind.AlreadyRegistered : MailKind.ConfirmEmail, r.State.Email),
        ConfirmationAsked a => Linked(Seals.Confirm, RegisteredAt + ConfirmFor, a.At).Then(EffectKind.Mail, MailKind.ConfirmEmail, Email),
        AddressConfirmed => (this with { Status = AccountStatus.Confirmed }).Used(Seals.Confirm).Then(EffectKind.KeepName, name: UserName).Then(EffectKind.KeepName, name: Email),
        Lapsed => (new AccountState { Links = Links, Effects = Effects, Pending = Pending }).Then(EffectKind.ReleaseName, name: UserName),
        DeviceSignedIn d => this with { Devices = [.. Devices.RemoveAll(o => o.Id == d.Device.Id).Insert(0, d.Device).Take(MostDevices)] },
        DeviceSeen s => this with { Devices = [.. Devices.Select(d => d.Id == s.Device ? d with { SeenAt = s.At } : d)] },
        DevicesSignedOut o => this with { Devices = Devices.RemoveAll(d => o.Devices.Contains(d.Id)) },
        SettingsSaved s => this with { DisplayName = s.Settings.DisplayName, Language = s.Settings.Language, Zone = s.Settings.Zone },
        RoleAdded a => this with { Roles = Roles | a.Role },
        RecoverySet r => this with { Recovery = r.WrappedKey },
        PasswordSet p => (this with { NameLock = p.NameLock, EmailLock = p.EmailLock, NewEmail = null, Keys = p.NewKeys ?? Keys, Recovery = p.NewKeys is null ? Recovery : null })
            .Used(Seals.Reset).Ended(Seals.NewEmail).Then(EffectKind.Mail, MailKind.PasswordChanged, Email),
        ResetAsked a => Linked(Seals.Reset, a.At + ResetFor, a.At).Then(EffectKind.Mail, MailKind.ResetPassword, Email),
        NewEmailAsked a => (this with { NewEmail = a.New }).Linked(Seals.NewEmail, a.At + ConfirmFor, a.At)
            .Then(EffectKind.Mail, a.AddressTaken ? MailKind.AlreadyRegistered : MailKind.ConfirmNewEmail, a.New.Address),
        EmailReplaced r => (this with { Email = r.New.Address, EmailLock = r.New.Lock, NewEmail = null }).Used(Seals.NewEmail)
            .Then(EffectKind.KeepName, name: r.New.Address).Then(EffectKind.ReleaseName, name: Email).Then(EffectKind.Mail, MailKind.EmailChanged, Email),
        EffectsDone d => this with { Pending = Pending.RemoveAll(p => d.Numbers.Contains(p.Number)) },
        _ => throw new InvalidOperationException(e.GetType().Name),
    };

    /// <summary>What is pending without its letters: links are made when they are sent, so that a mistyped address would get the corrected one's.</summary>
    private ImmutableArray<AccountEffect> WithoutLetters() => Pending.RemoveAll(p => p.Kind is EffectKind.Mail);

    private AccountState InPlaceOf(string name) =>
        name.Length == 0 || AccountNames.KeyOf(name) == AccountNames.KeyOf(UserName) ? this : Then(EffectKind.ReleaseName, name: name);

    private AccountState Linked(string label, DateTimeOffset until, DateTimeOffset at = default) => this with
    {
        Links = Links.RemoveAll(l => l.Label == label).Add(new(label, (Link(label)?.Serial ?? 0) + 1, until, at == default ? RegisteredAt : at)),
    };

    private AccountState Used(string label) => this with { Links = [.. Links.Select(l => l.Label == label ? l with { Used = true } : l)] };

    /// <summary>Not used: whoever opens it must not read that it has done its work.</summary>
    private AccountState Ended(string label) => this with { Links = [.. Links.Select(l => l.Label == label ? l with { Until = default } : l)] };

    private AccountState Then(EffectKind kind, MailKind? mail = null, string name = "") =>
        this with { Effects = Effects + 1, Pending = Pending.Add(new(Effects + 1, kind, mail, name)) };
}

internal sealed record Consent(string Document, string Version, DateTimeOffset At);

internal sealed record Device(Guid Id, string Label, DateTimeOffset SignedInAt, DateTimeOffset SeenAt);

internal sealed record NewEmail(string Address, StoredLock Lock);

/// <summary>The newest link of its label; older ones are no longer good. The code itself is never stored.</summary>
internal sealed record MailedLink(string Label, long Serial, DateTimeOffset Until, DateTimeOffset SentAt, bool Used = false);

internal sealed record AccountEffect(long Number, EffectKind Kind, MailKind? Mail, string Name);

internal enum EffectKind
{
    Mail,
    KeepName,
    ReleaseName,
}
