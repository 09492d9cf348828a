using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Stripe;
using Stripe.Checkout;

namespace Helpnet.Silo.Stripe;

/// <summary>The provider's words made ours. Its lists of words may grow, so each has a branch for what we do not know.</summary>
internal static class StripeAnswers
{
    /// <param name="back">The refund that gives the payment back, if there is one that holds.</param>
    public static CheckoutAnswer Of(Session session, RefundAnswer? back) => new(
        session.Id,
        StandOf(session, back),
        session.Status is "open" ? session.Url : null,
        session.PaymentIntentId,
        new Money(session.AmountTotal ?? 0, (session.Currency ?? "").ToUpperInvariant()),
        session.ClientReferenceId,
        back);

    public static RefundAnswer Of(Refund refund) => new(refund.Id, refund.Status switch
    {
        "succeeded" => RefundStand.Done,
        "failed" or "canceled" => RefundStand.Failed,
        _ => RefundStand.Pending,
    });

    /// <summary>The refund that decides whether the <paramref name="whole"/> has gone back: one on its way if there is, else any.</summary>
    /// <returns>Null when too little goes back.</returns>
    public static RefundAnswer? GivenBack(IEnumerable<Refund> refunds, long whole)
    {
        var holding = refunds.Select(refund => (refund.Amount, Answer: Of(refund))).Where(it => it.Answer.Stand is not RefundStand.Failed).ToList();
        return holding.Sum(it => it.Amount) < whole ? null : holding.Select(it => it.Answer).OrderBy(answer => answer.Stand).FirstOrDefault();
    }

    /// <summary>A balance may grow by itself; every other "no" waits for a person.</summary>
    public static RefundStand OfRefundRefused(string? code) => code switch
    {
        "charge_already_refunded" => RefundStand.Done,
        "balance_insufficient" or "insufficient_funds" => RefundStand.Failed,
        _ => RefundStand.Refused,
    };

    public static string? ReferenceOf(Charge charge) => Reference(charge.Metadata) ?? Reference(charge.PaymentIntent?.Metadata);

    public static string? ReferenceOf(Refund refund) => Reference(refund.Metadata) ?? Reference(refund.PaymentIntent?.Metadata);

    private static string? Reference(Dictionary<string, string>? metadata) => metadata?.GetValueOrDefault(StripeGateway.ReferenceKey);

    private static CheckoutStand StandOf(Session session, RefundAnswer? back) => (session.Status, session.PaymentStatus) switch
    {
        ("open", _) => CheckoutStand.Open,
        ("expired", _) => CheckoutStand.Expired,
        ("complete", "paid") => back?.Stand switch
        {
            null => CheckoutStand.Paid,
            RefundStand.Done => CheckoutStand.Refunded,
            _ => CheckoutStand.Refunding,
        },
        ("complete", _) when session.PaymentIntent?.Status is "requires_payment_method" or "canceled" => CheckoutStand.Failed,
        _ => CheckoutStand.Pending,
    };
}
