namespace Helpnet.Grains.Payments;

/// <summary>What the appointment sees of a payment.</summary>
internal static class PaymentViews
{
    public static PaymentView Of(PaymentState payment) => new(
        StatusOf(payment),
        payment.Version,
        payment.Closed ? null : payment.Checkouts.FirstOrDefault(c => c is { Status: CheckoutStatus.Open, Left: false, Url: not null })?.Url,
        payment.UnavailableSince,
        payment.Checkouts.Count(c => c.Status is CheckoutStatus.Refunded),
        payment.Checkouts.Any(c => c.RefundStuck),
        payment.Checkouts.LastOrDefault()?.Refused,
        payment.Closed && !payment.Checkouts.Any(c => CheckoutLifecycle.IsLive(c.Status) || c.Status is CheckoutStatus.Refunding),
        payment.SilentAt,
        payment.Checkouts.Any(IsUnderWay),
        IsOpening(payment),
        payment.MovedAt);

    /// <summary>A page that somebody has just come back from may have been paid, until the provider has said where it stands.</summary>
    private static bool IsUnderWay(Checkout checkout) =>
        checkout.MayBePaid() && (checkout.Status is not CheckoutStatus.Open || PaymentRules.IsWanted(checkout));

    private static bool IsOpening(PaymentState payment) =>
        Any(payment, CheckoutStatus.Opening) && payment.Checkouts.All(c => !c.MayBePaid() || c.Status is CheckoutStatus.Opening);

    /// <summary>A second payment on its way back says nothing about the first; one that came too late is all there is.</summary>
    private static PaymentStatus StatusOf(PaymentState payment)
    {
        if (Any(payment, CheckoutStatus.Paid)) return PaymentStatus.Paid;
        if (payment.Checkouts.Any(c => c.MayBePaid())) return PaymentStatus.Open;
        var counts = payment.Checkouts.Where(c => c.Kept || payment.Closed).ToList();
        if (counts.Any(c => c.Status is CheckoutStatus.Refunding)) return PaymentStatus.Refunding;
        return counts.Any(c => c.Status is CheckoutStatus.Refunded) ? PaymentStatus.Refunded : PaymentStatus.Due;
    }

    private static bool Any(PaymentState payment, CheckoutStatus status) => payment.Checkouts.Any(c => c.Status == status);
}
