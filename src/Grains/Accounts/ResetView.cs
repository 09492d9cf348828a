namespace Helpnet.Grains.Accounts;

/// <summary>What whoever holds a reset link may read.</summary>
/// <param name="Account">The account.</param>
/// <param name="Recovery">The account key as the recovery key wraps it, or null when there are no recovery words.</param>
/// <param name="Keys">The key pair.</param>
[GenerateSerializer, Immutable, Alias("reset-view")]
public sealed record ResetView(Guid Account, string? Recovery, KeyPair Keys);
