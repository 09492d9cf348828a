using System.Collections.Immutable;
using Helpnet.Grains.Subjects;
using Helpnet.Grains.Words;
using NodaTime;

namespace Helpnet.Grains.Accounts;

internal static class AccountRules
{
    public const int LongestName = 60;
    public const int LongestKey = 1024;

    /// <summary>A device not seen for this long has to sign in again.</summary>
    public static readonly TimeSpan DeviceLife = TimeSpan.FromDays(60);

    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(1);
    private const int MostLetters = 10;

    /// <summary>The field that is wrong, or null.</summary>
    public static string? WhatIsWrong(Registration r, int least) =>
        !AccountNames.IsUserName(r.UserName) ? "user-name"
        : !AccountNames.IsEmail(r.Email) ? "email"
        : WhatIsWrong(new Settings(r.DisplayName, r.Language, r.Zone)) is { } field ? field
        : !IsLock(r.NameLock) || !IsLock(r.EmailLock) || r.NameLock.Salt == r.EmailLock.Salt || !IsKeyPair(r.Keys) ? "keys"
        : r.Recovery is { } recovery && !IsKey(recovery) ? "keys"
        : !Consents.Documents.All(d => r.Consents.GetValueOrDefault(d) == Consents.Version) ? "consents"
        : r.Age < least ? "age"
        : null;

    /// <summary>The field that is wrong, or null.</summary>
    public static string? WhatIsWrong(Settings s) =>
        s.DisplayName.Trim().Length is 0 or > LongestName || s.DisplayName.Any(c => char.IsControl(c) || c is '<' or '>' or '@') ? "display-name"
        : !WordBook.Languages.Contains(s.Language) ? "language"
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(s.Zone) is null ? "zone"
        : null;

    public static Decision<AccountEvent> Register(AccountState account, Registration r, StoredLock nameLock, StoredLock emailLock, bool addressTaken, DateTimeOffset now)
    {
        if (account.Status is AccountStatus.Confirmed || IsSame(account, r)) return Decision<AccountEvent>.Nothing;
        return new Registered(new()
        {
            Status = AccountStatus.Unconfirmed,
            RegisteredAt = now,
            UserName = r.UserName,
            Email = r.Email,
            DisplayName = r.DisplayName.Trim(),
            Language = r.Language,
            Zone = r.Zone,
            Roles = r.AsCounsellor ? Roles.Counsellor : Roles.Client,
            Age = r.Age,
            Consents = [.. r.Consents.Where(c => Consents.Documents.Contains(c.Key)).Select(c => new Consent(c.Key, c.Value, now))],
            NameLock = nameLock,
            EmailLock = emailLock,
            Keys = r.Keys,
            Recovery = r.Recovery,
        }, addressTaken);
    }

    /// <summary>A repeated call brings the same salts. A new press makes new ones: whoever goes back may have corrected any field, the password too.</summary>
    public static bool IsSame(AccountState account, Registration r) =>
        account.Status is AccountStatus.Unconfirmed && account.NameLock!.Salt == r.NameLock.Salt;

    /// <summary>Whether this name is still to be given back by an effect, which would take it from whoever took it again before.</summary>
    public static bool IsLettingGo(AccountState account, string name) =>
        account.Pending.Any(p => p.Kind is EffectKind.ReleaseName && AccountNames.KeyOf(p.Name) == AccountNames.KeyOf(name));

    public static Decision<AccountEvent> SendAgain(AccountState account, DateTimeOffset now)
    {
        if (account.Status is not AccountStatus.Unconfirmed) return Decision<AccountEvent>.Nothing;
        var link = account.Link(Seals.Confirm)!;
        if (link.SentAt + BetweenLetters > now) return new Refusal(RefusalCode.TooMany, After: link.SentAt + BetweenLetters - now);
        if (link.Serial >= MostLetters) return RefusalCode.TooMany;
        return new ConfirmationAsked(now);
    }

    /// <summary>Whether the newest link of this label is still good, its code having been found right.</summary>
    public static bool IsGood(AccountState account, string label, DateTimeOffset now) =>
        account.Link(label) is { Used: false } link && link.Until > now;

    public static Decision<AccountEvent> TimePassed(AccountState account, DateTimeOffset now) =>
        account.Status is AccountStatus.Unconfirmed && account.RegisteredAt + AccountState.ConfirmFor <= now ? new Lapsed() : Decision<AccountEvent>.Nothing;

    public static Decision<AccountEvent> SignIn(AccountState account, Guid device, string label, DateTimeOffset now) =>
        account.Status is not AccountStatus.Confirmed ? RefusalCode.SignedOut
        : account.Devices.Any(d => d.Id == device) ? Decision<AccountEvent>.Nothing
        : new DeviceSignedIn(new(device, label.Length > 100 ? label[..100] : label, now, now));

    /// <summary>Refused when the device is no longer signed in; noted once an hour when it is.</summary>
    public static Decision<AccountEvent> See(AccountState account, Guid device, DateTimeOffset now) =>
        account.Devices.FirstOrDefault(d => d.Id == device) is not { } here || here.SeenAt + DeviceLife <= now ? RefusalCode.SignedOut
        : here.SeenAt + TimeSpan.FromHours(1) <= now ? new DeviceSeen(device, now)
        : Decision<AccountEvent>.Nothing;

    public static Decision<AccountEvent> SignOut(AccountState account, Guid device) =>
        account.Devices.Any(d => d.Id == device) ? new DevicesSignedOut([device]) : Decision<AccountEvent>.Nothing;

    public static Decision<AccountEvent> SaveSettings(AccountState account, Settings s) =>
        WhatIsWrong(s) is { } field ? new Refusal(RefusalCode.Invalid, field)
        : new SettingsSaved(s with { DisplayName = s.DisplayName.Trim() });

    public static Decision<AccountEvent> AddRole(AccountState account, Roles role) =>
        account.Roles.HasFlag(role) ? Decision<AccountEvent>.Nothing : new RoleAdded(role);

    /// <summary>The password behind the proof is right. A lock that stands already means that the answer was lost, not the change.</summary>
    public static Decision<AccountEvent> ChangePassword(AccountState account, StoredLock nameLock, StoredLock emailLock, Guid device)
    {
        var others = account.Devices.Where(d => d.Id != device).Select(d => d.Id).ToImmutableArray();
        return Decision<AccountEvent>.Of(new PasswordSet(nameLock, emailLock, null), new DevicesSignedOut(others));
    }

    public static Decision<AccountEvent> AskReset(AccountState account, DateTimeOffset now) =>
        account.Status is AccountStatus.Confirmed && !(account.Link(Seals.Reset) is { } last && last.SentAt + BetweenLetters > now)
            ? new ResetAsked(now) : Decision<AccountEvent>.Nothing;

    public static Decision<AccountEvent> Reset(AccountState account, StoredLock nameLock, StoredLock emailLock, KeyPair? newKeys, DateTimeOffset now) =>
        !IsGood(account, Seals.Reset, now) ? RefusalCode.LinkExpired
        : Decision<AccountEvent>.Of(new PasswordSet(nameLock, emailLock, newKeys), new DevicesSignedOut([.. account.Devices.Select(d => d.Id)]));

    public static Decision<AccountEvent> ReplaceEmail(AccountState account, DateTimeOffset now) =>
        account.NewEmail is { } wanted && IsGood(account, Seals.NewEmail, now) ? new EmailReplaced(wanted) : RefusalCode.LinkExpired;

    public static bool IsLock(Lock made) => Salts.IsSalt(made.Salt) && IsKey(made.Auth) && IsKey(made.WrappedKey);

    public static bool IsKeyPair(KeyPair keys) => IsKey(keys.Public) && IsKey(keys.WrappedPrivate);

    public static bool IsKey(string key) => key.Length is > 20 and <= LongestKey && System.Buffers.Text.Base64.IsValid(key);

    public static DateTimeOffset? NextDue(AccountState account, DateTimeOffset now) =>
        !account.Pending.IsEmpty ? now + TimeSpan.FromSeconds(20)
        : account.Status is AccountStatus.Unconfirmed ? account.RegisteredAt + AccountState.ConfirmFor
        : null;
}
