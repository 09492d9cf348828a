namespace Helpnet.Grains.Accounts;

/// <summary>What the owner's browser needs to make new locks or recovery words from the password.</summary>
/// <param name="Account">The account.</param>
/// <param name="Salt">Salt of the user name's lock.</param>
/// <param name="WrappedKey">The account key as the user name's lock wraps it.</param>
/// <param name="Keys">The key pair.</param>
[GenerateSerializer, Immutable, Alias("locks-view")]
public sealed record LocksView(Guid Account, string Salt, string WrappedKey, KeyPair Keys);
