namespace Helpnet.Grains.Payments;

/// <summary>What the provider says about a checkout.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Stand">Where it stands.</param>
/// <param name="Url">The pay page while it is open, else null.</param>
/// <param name="Payment">The provider's id of the payment, once there is one.</param>
/// <param name="Gross">What is or was to be paid.</param>
/// <param name="Reference">The reference that the checkout was opened with.</param>
/// <param name="Refund">The refund that gives it back, whoever asked for it; null while there is none that holds.</param>
[GenerateSerializer, Immutable, Alias("checkout-answer")]
public sealed record CheckoutAnswer(
    string Id, CheckoutStand Stand, string? Url, string? Payment, Money Gross, string? Reference, RefundAnswer? Refund = null);
