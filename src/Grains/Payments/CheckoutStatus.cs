namespace Helpnet.Grains.Payments;

/// <summary>The life of one checkout of a payment.</summary>
internal enum CheckoutStatus
{
    /// <summary>Asked for; whether the provider has it is unknown.</summary>
    Opening,
    /// <summary>Can be paid.</summary>
    Open,
    /// <summary>The money is on its way.</summary>
    Pending,
    /// <summary>Paid, and kept.</summary>
    Paid,
    /// <summary>On its way back.</summary>
    Refunding,
    /// <summary>Given back.</summary>
    Refunded,
    /// <summary>Closed unpaid.</summary>
    Expired,
    /// <summary>Turned down, or the money did not come.</summary>
    Failed,
}
