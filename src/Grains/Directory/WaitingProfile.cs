namespace Helpnet.Grains.Directory;

/// <summary>A profile that waits for an administrator.</summary>
/// <param name="Counsellor">Whose.</param>
/// <param name="Name">The name on the profile.</param>
/// <param name="SubmittedAt">Since when it waits.</param>
[GenerateSerializer, Immutable, Alias("waiting-profile")]
public sealed record WaitingProfile(Guid Counsellor, string Name, DateTimeOffset SubmittedAt);
