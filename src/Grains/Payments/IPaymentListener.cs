using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>What a payment tells its appointment; never awaited. Key: the appointment's id.</summary>
[Alias("payment-listener")]
internal interface IPaymentListener : IGrainWithGuidKey
{
    /// <summary>The payment stands at <paramref name="version"/>; the appointment reads it and decides.</summary>
    [OneWay, Alias("payment-moved")] Task PaymentMoved(long version);
}
