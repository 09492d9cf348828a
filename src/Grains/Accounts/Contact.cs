namespace Helpnet.Grains.Accounts;

/// <summary>How to reach a person, and how to call them.</summary>
/// <param name="Address">The confirmed e-mail address.</param>
/// <param name="Language">Language of letters: <c>en</c>, <c>fr</c> or <c>de</c>.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="DisplayName">The name others see.</param>
[GenerateSerializer, Immutable, Alias("contact")]
internal sealed record Contact(string Address, string Language, string Zone, string DisplayName);
