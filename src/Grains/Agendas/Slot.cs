namespace Helpnet.Grains.Agendas;

/// <summary>A time that is free.</summary>
/// <param name="Start">Start, inclusive.</param>
/// <param name="End">End, exclusive.</param>
[GenerateSerializer, Immutable, Alias("slot")]
public readonly record struct Slot(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Whether two intervals share a moment; intervals that only touch do not.</summary>
    public bool Overlaps(Slot other) => Start < other.End && other.Start < End;
}
