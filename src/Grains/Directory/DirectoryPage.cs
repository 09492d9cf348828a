using System.Collections.Immutable;

namespace Helpnet.Grains.Directory;

/// <summary>One page of a search.</summary>
/// <param name="Hits">The cards, those with the earliest free time first.</param>
/// <param name="More">Whether there is a next page.</param>
[GenerateSerializer, Immutable, Alias("directory-page")]
public sealed record DirectoryPage(ImmutableArray<DirectoryHit> Hits, bool More);
