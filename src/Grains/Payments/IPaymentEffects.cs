using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>What comes back to a payment from outside its turns. Key: the appointment's id.</summary>
[Alias("payment-effects")]
internal interface IPaymentEffects : IGrainWithGuidKey
{
    /// <summary>The provider's answer, or that there was none.</summary>
    [Alias("learn")] Task Learn(ProviderAnswer answer);

    /// <summary>The appointment has been poked about everything up to <paramref name="version"/>.</summary>
    [Alias("told")] Task Told(long version);

    /// <summary>A message says that <paramref name="checkout"/> moved: it will be asked about. Durable when the call returns.</summary>
    [Alias("seen")] Task Seen(string checkout);

    /// <summary>Whether every question that was wanted has been answered and stored.</summary>
    [AlwaysInterleave, Alias("settled")] Task<bool> IsSettled(string? checkout);
}
