namespace Helpnet.Grains.Accounts;

/// <summary>What a right password gives: the way to the account, and the keys that only the password opens.</summary>
/// <param name="Account">The account.</param>
/// <param name="Seal">Proof for <see cref="IAccountGrain.SignIn"/>, good for two minutes.</param>
/// <param name="WrappedKey">The account key, as the lock of this name wraps it.</param>
/// <param name="Keys">The account's key pair.</param>
/// <param name="HasRecovery">Whether the recovery words have been typed back.</param>
[GenerateSerializer, Immutable, Alias("ticket")]
public sealed record Ticket(Guid Account, string Seal, string WrappedKey, KeyPair Keys, bool HasRecovery);
