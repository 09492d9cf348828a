namespace Helpnet.Grains.Counsellors;

/// <summary>How a counsellor presents themselves beside their name, as everybody may see it.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Photo">The picture's file, or null.</param>
[GenerateSerializer, Immutable, Alias("counsellor-face")]
public sealed record CounsellorFace(string Title, Guid? Photo);
