using Helpnet.Grains;

namespace Helpnet.Frontend.Words;

/// <summary>An expected "no" in words: why, and what to do next.</summary>
public static class RefusalText
{
    /// <summary>The sentence for <paramref name="refusal"/>, with the input or step it is about and the time to wait.</summary>
    public static string Of(this IText text, Refusal refusal)
    {
        var sentence = text[$"refusal.{refusal.Code}"];
        if (refusal.Field is { } field)
        {
            var about = new[] { $"step.{field}", $"field.{field.ToLowerInvariant()}" }.FirstOrDefault(text.Has);
            if (about is not null) sentence = text["refusal.about", ("what", text[about]), ("sentence", sentence)];
        }
        return refusal.After is { } after ? $"{sentence} {text.Wait(after)}" : sentence;
    }

    /// <summary>How long to wait, rounded up.</summary>
    private static string Wait(this IText text, TimeSpan after)
    {
        var minutes = (int)Math.Ceiling(after.TotalMinutes);
        var (unit, count) = after < TimeSpan.FromMinutes(1) ? ("second", Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)))
            : minutes <= 90 ? ("minute", minutes)
            : minutes <= 48 * 60 ? ("hour", (minutes + 59) / 60)
            : ("day", (int)Math.Ceiling(after.TotalDays));
        return count == 1 ? text[$"refusal.after-{unit}"] : text[$"refusal.after-{unit}s", ("count", count.ToString())];
    }
}
