namespace Helpnet.Grains.Agendas;

/// <summary>A part of one day that the weekly openings do not decide.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Date">The date in the counsellor's own zone; not in the past, at most a year ahead.</param>
/// <param name="From">Minutes after local midnight, inclusive; without meaning when the day is to be as every week.</param>
/// <param name="To">Minutes after local midnight, exclusive, up to 1440; likewise.</param>
[GenerateSerializer, Immutable, Alias("day-change")]
public sealed record DayChange(DayChangeKind Kind, DateOnly Date, int From = 0, int To = 0);
