namespace Helpnet.Grains.Words;

/// <summary>The hour that comes twice in the night on which clocks are set back: the same digits mean two moments, an hour apart.</summary>
public static class RepeatedHour
{
    /// <summary>What tells the two apart, such as UTC+2 or UTC−3:30; null when the time of day is clear without it.</summary>
    /// <param name="local">The moment, as <paramref name="zone"/> writes it.</param>
    /// <param name="zone">The zone in which it is shown.</param>
    public static string? Offset(DateTimeOffset local, TimeZoneInfo zone) => zone.IsAmbiguousTime(local) ? Written(local.Offset) : null;

    private static string Written(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? '\u2212' : '+';
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}";
        return $"UTC{sign}{Math.Abs(offset.Hours)}{minutes}";
    }
}
