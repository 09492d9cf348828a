namespace Helpnet.Grains.Accounts;

/// <summary>An account's P-256 key pair as the server may hold it.</summary>
/// <param name="Public">The public half: raw point, base64.</param>
/// <param name="WrappedPrivate">The private half, wrapped by the account key, base64.</param>
[GenerateSerializer, Immutable, Alias("key-pair")]
public sealed record KeyPair(string Public, string WrappedPrivate);
