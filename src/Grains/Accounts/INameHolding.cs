namespace Helpnet.Grains.Accounts;

/// <summary>Whose a name is. Key: <see cref="AccountNames.KeyOf"/>. Durable when a call returns, and safe to repeat.</summary>
[Alias("name-holding")]
internal interface INameHolding : IGrainWithStringKey
{
    /// <summary>Takes the name for a while, or <see cref="RefusalCode.NameTaken"/>.</summary>
    [Alias("take")] Task<Refusal?> Take(Guid account, NameKind kind, DateTimeOffset until);

    /// <summary>Takes the name for good.</summary>
    [Alias("keep")] Task<Refusal?> Keep(Guid account, NameKind kind);

    /// <summary>Gives the name back if it is this account's.</summary>
    [Alias("release")] Task Release(Guid account);

    /// <summary>
    /// Whether one more letter that somebody else may have asked for (a confirmation, "you have an account already") may go to this address;
    /// counts it. At most six an hour, in memory. Never waits, so that an account may ask.
    /// </summary>
    [Alias("may-write")] Task<bool> MayWrite();

    /// <summary>Whether the name is another account's now.</summary>
    [Alias("is-taken")] Task<bool> IsTaken(Guid account);
}
