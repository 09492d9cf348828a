namespace Helpnet.Grains.Accounts;

internal enum AccountStatus
{
    /// <summary>Nobody has registered under this id, or the registration has lapsed.</summary>
    None,
    /// <summary>Registered; the address has not been confirmed.</summary>
    Unconfirmed,
    Confirmed,
}
