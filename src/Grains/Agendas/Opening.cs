namespace Helpnet.Grains.Agendas;

/// <summary>A weekly opening, in the counsellor's own zone.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="From">Minutes after local midnight, inclusive, 0 to 1439.</param>
/// <param name="To">Minutes after local midnight, exclusive, up to 1440; greater than <paramref name="From"/>.</param>
[GenerateSerializer, Immutable, Alias("opening")]
public sealed record Opening(DayOfWeek Day, int From, int To);
