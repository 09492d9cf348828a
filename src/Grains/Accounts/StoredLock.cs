namespace Helpnet.Grains.Accounts;

/// <summary>A lock as it is stored: of the sent half only a hash.</summary>
internal sealed record StoredLock(string Salt, string Verifier, string WrappedKey);
