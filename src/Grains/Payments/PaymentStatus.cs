namespace Helpnet.Grains.Payments;

/// <summary>The life of a payment beside its appointment's.</summary>
internal enum PaymentStatus
{
    /// <summary>Nothing has been asked of the provider, or the last checkout expired or failed.</summary>
    Due,
    /// <summary>A checkout is open, or being opened.</summary>
    Open,
    /// <summary>The provider says paid.</summary>
    Paid,
    /// <summary>On its way back.</summary>
    Refunding,
    /// <summary>Given back.</summary>
    Refunded,
}
