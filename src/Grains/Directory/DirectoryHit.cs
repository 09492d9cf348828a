using System.Collections.Immutable;
using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Directory;

/// <summary>A card with the next times at which its shortest service can begin.</summary>
/// <param name="Card">Who.</param>
/// <param name="Next">The next free times, at most five, by start; empty when nothing is free in the next 14 days.</param>
[GenerateSerializer, Immutable, Alias("directory-hit")]
public sealed record DirectoryHit(CounsellorCard Card, ImmutableArray<Slot> Next);
