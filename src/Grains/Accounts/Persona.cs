namespace Helpnet.Grains.Accounts;

/// <summary>What pages may show of a person to somebody who is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayName">The name others see; empty when there is no such account.</param>
/// <param name="Language"><c>en</c>, <c>fr</c> or <c>de</c>.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="PublicKey">The public half of the account's key pair (raw P-256 point, base64), or null.</param>
[GenerateSerializer, Immutable, Alias("persona")]
public sealed record Persona(Guid Id, string DisplayName, string Language, string Zone, string? PublicKey);
