using System.Collections.Immutable;
using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Directory;

/// <summary>The free intervals of the next days as an agenda last projected them.</summary>
/// <param name="Intervals">Free intervals, by start.</param>
/// <param name="Notice">The least time between booking and start.</param>
[GenerateSerializer, Immutable, Alias("free-times")]
public sealed record FreeTimes(ImmutableArray<Slot> Intervals, TimeSpan Notice);
