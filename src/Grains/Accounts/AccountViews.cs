using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>What others are shown of an account's state.</summary>
internal static class AccountViews
{
    public static AccountView Of(AccountState account, DateTimeOffset now) => new()
    {
        UserName = account.UserName,
        Email = account.Email,
        NewEmail = AccountRules.IsGood(account, Seals.NewEmail, now) ? account.NewEmail?.Address : null,
        DisplayName = account.DisplayName,
        Language = account.Language,
        Zone = account.Zone,
        Roles = account.Roles,
        HasRecovery = account.Recovery is not null,
        Devices = [.. account.Devices.OrderByDescending(d => d.SeenAt).Select(d => new DeviceView(d.Id, d.Label, d.SignedInAt, d.SeenAt))],
    };

    public static SignedIn SignedIn(Guid id, AccountState account, Guid device, SubjectTokens tokens, DateTimeOffset now)
    {
        var expires = now + SubjectTokens.Life;
        var token = tokens.Seal(new(id, account.Roles, device, expires));
        return new(token, device, account.Roles, account.DisplayName, account.Language, account.Zone, expires);
    }

    public static Persona Persona(Guid id, AccountState account, bool shown) => shown && account.Status is AccountStatus.Confirmed
        ? new(id, account.DisplayName, account.Language, account.Zone, account.Keys?.Public)
        : new(id, "", "en", "UTC", null);

    public static Contact? Contact(AccountState account) => account.Status is AccountStatus.Confirmed
        ? new(account.Email, account.Language, account.Zone, account.DisplayName)
        : null;

    public static Outcome<Ticket> Ticket(Guid id, AccountState account, NameKind kind, string auth, Seals seals, DateTimeOffset now)
    {
        var here = Lock(account, kind);
        if (!Verifiers.Fits(auth, here?.Verifier ?? Verifiers.Nobodys) || here is null) return RefusalCode.WrongCredentials;
        if (account.Status is not AccountStatus.Confirmed) return RefusalCode.EmailNotConfirmed;
        return new Ticket(id, seals.Make(Seals.Ticket, id.ToString("n"), now + TimeSpan.FromMinutes(2)), here.WrappedKey, account.Keys!, account.Recovery is not null);
    }

    public static StoredLock? Lock(AccountState account, NameKind kind) => kind is NameKind.Email ? account.EmailLock : account.NameLock;
}
