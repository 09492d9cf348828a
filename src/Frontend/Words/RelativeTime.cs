namespace Helpnet.Frontend.Words;

/// <summary>How far away an instant is, in the words a person would use.</summary>
public static class RelativeTime
{
    /// <summary>Such as "in 20 minutes", "5 minutes ago", "now".</summary>
    public static string Relative(this IText text, DateTimeOffset at, DateTimeOffset now)
    {
        var away = at - now;
        var (unit, count) = Unit(away.Duration());
        if (count == 0) return text["time.now"];

        var key = $"time.{(away > TimeSpan.Zero ? "in" : "ago")}.{unit}{(count == 1 ? "" : "s")}";
        return text[key, ("count", count.ToString())];
    }

    private static (string Unit, int Count) Unit(TimeSpan length) => length switch
    {
        { TotalMinutes: < 90 } => ("minute", (int)length.TotalMinutes),
        { TotalHours: < 36 } => ("hour", (int)Math.Round(length.TotalHours)),
        _ => ("day", (int)Math.Round(length.TotalDays)),
    };
}
