namespace Helpnet.Grains.Payments;

/// <summary>What came of one question to the provider; exactly one of the last four says what.</summary>
/// <param name="Number">Which of the payment's checkouts was asked about.</param>
/// <param name="Wanted">How many questions had been wanted when this one was put.</param>
/// <param name="Checkout">Where the checkout stands.</param>
/// <param name="Refund">Where its refund stands.</param>
/// <param name="Refused">The provider says no for good.</param>
/// <param name="Silence">No answer; true when the next try needs another key.</param>
[GenerateSerializer, Immutable, Alias("provider-answer")]
internal sealed record ProviderAnswer(
    int Number, long Wanted, CheckoutAnswer? Checkout = null, RefundAnswer? Refund = null, RefusalCode? Refused = null, bool? Silence = null);
