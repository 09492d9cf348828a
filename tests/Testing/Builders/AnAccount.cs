using Helpnet.Grains.Accounts;
using Lock = Helpnet.Grains.Accounts.Lock;

namespace Helpnet.Testing.Builders;

/// <summary>Accounts as tests need them. The texts have the form of the browser's; what they unwrap to does not matter to a server.</summary>
internal static class AnAccount
{
    public static readonly DateTimeOffset Registered = Moments.At(7);

    public static readonly KeyPair Keys = new(Key("public"), Key("private"));

    public static string Key(string seed) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seed)));

    public static Lock Lock(string password, string name) => new(Salts.Parameters + Key(password + name)[..22].Replace('+', '-').Replace('/', '_'), Key(password + name), Key("wrapped"));

    public static Registration Of(string name = "ann", string password = "first") => new()
    {
        UserName = name,
        Email = $"{name}@example.org",
        DisplayName = "Ann",
        Language = "fr",
        Zone = "Europe/Paris",
        NameLock = Lock(password, name),
        EmailLock = Lock(password, $"{name}@example.org"),
        Keys = Keys,
        Consents = Consents.All,
        Age = 18,
    };

    public static AccountState Unconfirmed(Registration? registration = null, bool addressTaken = false)
    {
        var r = registration ?? Of();
        var decision = AccountRules.Register(new(), r, Verifiers.Store(r.NameLock), Verifiers.Store(r.EmailLock), addressTaken, Registered);
        return new AccountState().Then([.. decision.Events]);
    }

    public static AccountState Confirmed() => Unconfirmed().Then(new AddressConfirmed());

    public static AccountState SignedIn(params ReadOnlySpan<Guid> devices)
    {
        var account = Confirmed();
        foreach (var device in devices) account = account.Then(new DeviceSignedIn(new(device, "Firefox, Linux", Moments.Nine, Moments.Nine)));
        return account;
    }

    public static AccountState Then(this AccountState account, params ReadOnlySpan<AccountEvent> events)
    {
        foreach (var e in events) account = account.Apply(e);
        return account;
    }
}
