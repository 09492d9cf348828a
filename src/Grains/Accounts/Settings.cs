namespace Helpnet.Grains.Accounts;

/// <summary>What a person may change of their account without a password.</summary>
/// <param name="DisplayName">The name others see: 1 to 60 characters.</param>
/// <param name="Language"><c>en</c>, <c>fr</c> or <c>de</c>.</param>
/// <param name="Zone">IANA zone.</param>
[GenerateSerializer, Immutable, Alias("settings")]
public sealed record Settings(string DisplayName, string Language, string Zone);
