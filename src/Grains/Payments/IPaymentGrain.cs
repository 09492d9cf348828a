using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>
/// The conversation with the payment provider about one appointment. Key: the appointment's id. Commands only decide and store; the provider
/// is asked outside the turn, so none of these calls waits for it. All are safe to repeat.
/// </summary>
[Alias("payment")]
internal interface IPaymentGrain : IGrainWithGuidKey
{
    /// <summary>Opens a checkout, or gives the one that is open; a new one only when the provider says that the old one is expired.</summary>
    [Alias("open")] Task<PaymentView> Open(PaymentTerms terms, Guid command);

    /// <summary>Has the provider asked again: one question at a time and one in some seconds, however often this is called.</summary>
    [Alias("look-again")] Task LookAgain();

    /// <summary>
    /// The appointment can't be entered any more: an open checkout is expired, and a payment that lands from now on is given back by itself.
    /// What was paid before stays paid.
    /// </summary>
    [Alias("close")] Task Close();

    /// <summary>Gives back what was paid, now or when it lands; implies <see cref="Close"/>.</summary>
    [Alias("refund")] Task Refund();

    /// <summary>What storage holds.</summary>
    [AlwaysInterleave, Alias("view")] Task<PaymentView> View();

    /// <summary>As <see cref="View"/>, but first waits up to <paramref name="atMost"/> for a checkout that is being opened.</summary>
    [AlwaysInterleave, Alias("wait-for-checkout")] Task<PaymentView> WaitForCheckout(TimeSpan atMost);
}
