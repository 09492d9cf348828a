namespace Helpnet.Load.Figures;

/// <summary>How long something took, by the share of times it took no longer.</summary>
internal readonly record struct Quantiles(int Count, TimeSpan P50, TimeSpan P99, TimeSpan P999, TimeSpan Most)
{
    public static Quantiles Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? default : new(sorted.Length, At(sorted, 0.5), At(sorted, 0.99), At(sorted, 0.999), sorted[^1]);
    }

    public override string ToString() => $"{Ms(P50)} {Ms(P99)} {Ms(P999)} {Ms(Most)}";

    private static TimeSpan At(TimeSpan[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];

    private static string Ms(TimeSpan time) => $"{time.TotalMilliseconds,9:0.0}";
}
