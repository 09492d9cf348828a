namespace Helpnet.Grains.Payments;

/// <summary>How long we wait before asking the provider again by ourselves.</summary>
internal static class Spacing
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRefund = TimeSpan.FromHours(6);

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

    public static TimeSpan Silence(int before) => Doubling(TimeSpan.FromSeconds(1), before, LongestSilence);

    public static TimeSpan Refund(int before) => Doubling(TimeSpan.FromSeconds(15), before, LongestRefund);

    private static TimeSpan Doubling(TimeSpan first, int times, TimeSpan longest) =>
        TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(times, 20))));
}
