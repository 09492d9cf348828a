namespace Helpnet.Grains.Agendas;

/// <summary>One date on which the weekly openings do not hold.</summary>
/// <param name="Date">The date in the counsellor's own zone.</param>
/// <param name="From">Minutes after local midnight, inclusive; equal to <paramref name="To"/> for a day off.</param>
/// <param name="To">Minutes after local midnight, exclusive.</param>
[GenerateSerializer, Immutable, Alias("day-exception")]
public sealed record DayException(DateOnly Date, int From, int To)
{
    /// <summary>True for a day off.</summary>
    public bool Closed => From == To;
}
