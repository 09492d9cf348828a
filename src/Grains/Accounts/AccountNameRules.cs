namespace Helpnet.Grains.Accounts;

internal static class AccountNameRules
{
    /// <summary>Whose the name is now, or null.</summary>
    public static Guid? Holder(AccountNameState name, DateTimeOffset now) =>
        name.Account != Guid.Empty && (name.Until is not { } until || until > now) ? name.Account : null;

    /// <summary>Takes the name until then, or for good with null. What is kept for good stays so.</summary>
    public static Decision<AccountNameEvent> Take(AccountNameState name, Guid account, NameKind kind, DateTimeOffset? until, DateTimeOffset now)
    {
        var holder = Holder(name, now);
        if (holder is { } other && other != account) return RefusalCode.NameTaken;
        if (holder == account && (name.Until is null || until is { } wanted && wanted <= name.Until)) return Decision<AccountNameEvent>.Nothing;
        return new NameTaken(account, kind, until);
    }

    public static Decision<AccountNameEvent> Release(AccountNameState name, Guid account) =>
        name.Account == account ? new NameReleased() : Decision<AccountNameEvent>.Nothing;
}
