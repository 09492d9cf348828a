namespace Helpnet.Grains.Directory;

/// <summary>A free part of an opening.</summary>
/// <param name="Start">Start, inclusive.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Opening">Start of the opening that it is a part of: the starts on offer are counted from here.</param>
[GenerateSerializer, Immutable, Alias("free-interval")]
public readonly record struct FreeInterval(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Opening);
