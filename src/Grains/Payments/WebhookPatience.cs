namespace Helpnet.Grains.Payments;

/// <summary>How long an event is tried: as long as the provider itself would deliver it again.</summary>
internal static class WebhookPatience
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>When to try again after <paramref name="failures"/> failures, the last of them now; null to give up.</summary>
    public static DateTimeOffset? Next(int failures, DateTimeOffset takenAt, DateTimeOffset now)
    {
        if (now >= takenAt + Longest) return null;
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures - 1, 20)));
        return now + (pause < LongestPause ? pause : LongestPause);
    }
}
