namespace Helpnet.Grains.Payments;

/// <summary>How long we wait before asking the provider again by ourselves.</summary>
internal static class Spacing
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRefund = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromHours(6);

    /// <summary>Between two questions that people want, however often they reload.</summary>
    public static readonly TimeSpan Looks = TimeSpan.FromSeconds(3);

    /// <summary>After an answer that can't be.</summary>
    public static readonly TimeSpan Misfit = TimeSpan.FromMinutes(10);

    /// <summary>After a "no" to a refund: the counsellor may have settled it at the provider meanwhile.</summary>
    public static readonly TimeSpan StuckRefund = TimeSpan.FromDays(1);

    /// <summary>When <paramref name="checkout"/> is asked about next after an answer at <paramref name="at"/>; null when nothing is left to ask.</summary>
    public static DateTimeOffset? NextAsk(Checkout checkout, DateTimeOffset at) => checkout.Status switch
    {
        CheckoutStatus.Opening or CheckoutStatus.Open or CheckoutStatus.Pending => at + Doubling(TimeSpan.FromSeconds(10), checkout.Quiet, LongestLook),
        CheckoutStatus.Refunding => checkout.Payment is null ? at + Misfit : at,
        _ => null,
    };

    /// <summary>When a question that somebody wants now is put.</summary>
    public static DateTimeOffset NextLook(Checkout checkout, DateTimeOffset now) => Later(now, checkout.LookedAt + Looks);

    /// <summary>The later of the two, of which the second may be missing.</summary>
    public static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset? other) => other > at ? other.Value : at;

    /// <summary>While somebody stands before the door.</summary>
    public static TimeSpan Silence(int before) => Doubling(TimeSpan.FromSeconds(1), before, LongestSilence);

    /// <summary>When nobody waits for the answer: soon after a hiccup, seldom when the account is shut to us.</summary>
    public static TimeSpan Patience(int before) => Doubling(TimeSpan.FromSeconds(1), before, LongestPatience);

    public static TimeSpan Refund(int before) => Doubling(TimeSpan.FromSeconds(15), before, LongestRefund);

    private static TimeSpan Doubling(TimeSpan first, int times, TimeSpan longest) =>
        TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(times, 20))));
}
