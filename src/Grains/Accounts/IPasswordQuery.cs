namespace Helpnet.Grains.Accounts;

/// <summary>What a practice asks of its account before it replaces a key. Key: the account's id.</summary>
[Alias("password-query")]
internal interface IPasswordQuery : IGrainWithGuidKey
{
    /// <summary>
    /// Whether the caller has just typed the account's password. Wrong proofs are counted before they are checked, together with those of the
    /// account's own pages: <see cref="RefusalCode.WrongCredentials"/>, <see cref="RefusalCode.TooMany"/>.
    /// </summary>
    /// <param name="proof">The password's half under the user name.</param>
    [Alias("proven")] Task<Refusal?> Proven(string proof);
}
