using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>A signed-in device, as a frontend keeps it in its cookie.</summary>
/// <param name="Token">The subject token, to be put beside calls under <see cref="Subject.TokenKey"/>.</param>
/// <param name="Device">The device.</param>
/// <param name="Roles">What the account is besides a client.</param>
/// <param name="DisplayName">The name others see.</param>
/// <param name="Language">Language.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Expires">End of the token's life.</param>
[GenerateSerializer, Immutable, Alias("signed-in")]
public sealed record SignedIn(
    string Token, Guid Device, Roles Roles, string DisplayName, string Language, string Zone, DateTimeOffset Expires);
