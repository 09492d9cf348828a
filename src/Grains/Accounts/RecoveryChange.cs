namespace Helpnet.Grains.Accounts;

/// <summary>New recovery words, three of which have been typed back.</summary>
/// <param name="Proof">The password's half under the user name.</param>
/// <param name="WrappedKey">The account key wrapped by the recovery key, base64.</param>
[GenerateSerializer, Immutable, Alias("recovery-change")]
public sealed record RecoveryChange(string Proof, string WrappedKey);
