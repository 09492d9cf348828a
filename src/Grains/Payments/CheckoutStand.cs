namespace Helpnet.Grains.Payments;

/// <summary>Where a checkout stands, in the provider's words made ours.</summary>
public enum CheckoutStand
{
    /// <summary>Can be paid.</summary>
    Open,
    /// <summary>Done by the client; the money is on its way.</summary>
    Pending,
    /// <summary>Paid.</summary>
    Paid,
    /// <summary>Paid and given back.</summary>
    Refunded,
    /// <summary>Closed unpaid.</summary>
    Expired,
    /// <summary>Done by the client, and the money did not come.</summary>
    Failed,
    /// <summary>Paid, and on its way back.</summary>
    Refunding,
}
