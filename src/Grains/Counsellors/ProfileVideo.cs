namespace Helpnet.Grains.Counsellors;

/// <summary>A video on the profile.</summary>
/// <param name="File">The public file, stored before.</param>
/// <param name="Title">What it is, for whoever does not see it; 1 to 80 characters.</param>
[GenerateSerializer, Immutable, Alias("profile-video")]
public sealed record ProfileVideo(Guid File, string Title);
