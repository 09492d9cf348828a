namespace Helpnet.Grains.Payments;

/// <summary>Where a refund stands.</summary>
public enum RefundStand
{
    /// <summary>Accepted; the account's balance may have to grow first.</summary>
    Pending,
    /// <summary>Given back.</summary>
    Done,
    /// <summary>Did not reach the client; has to be tried anew.</summary>
    Failed,
    /// <summary>The provider says no, and will as long as nobody does something about it.</summary>
    Refused,
}
