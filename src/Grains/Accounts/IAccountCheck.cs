using Orleans.Concurrency;

namespace Helpnet.Grains.Accounts;

/// <summary>What names ask of an account. Queries that read what storage holds and never wait, so that an account may wait for a name.</summary>
[Alias("account-check")]
internal interface IAccountCheck : IGrainWithGuidKey
{
    /// <summary>The salt of the lock under this name, or null.</summary>
    [AlwaysInterleave, Alias("salt")] Task<string?> Salt(NameKind kind);

    /// <summary>Whether the secret fits the lock under this name; at the same cost when there is none.</summary>
    [AlwaysInterleave, Alias("check")] Task<Outcome<Ticket>> Check(NameKind kind, string auth);

    /// <summary>The language of letters.</summary>
    [AlwaysInterleave, Alias("is-confirmed")] Task<bool> IsConfirmed();
}
