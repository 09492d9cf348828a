using System.Collections.Immutable;

namespace Helpnet.Grains.WaitingRooms;

/// <summary>The queue at one moment.</summary>
/// <param name="Version">Grows by one with each change.</param>
/// <param name="Queue">Who waits, the longest waiting first.</param>
[GenerateSerializer, Immutable, Alias("room-queue")]
public sealed record QueueView(long Version, ImmutableArray<Place> Queue);
