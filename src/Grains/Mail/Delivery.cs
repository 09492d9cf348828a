namespace Helpnet.Grains.Mail;

/// <summary>What became of one attempt to send.</summary>
public enum Delivery
{
    /// <summary>The next server has taken it.</summary>
    Delivered,
    /// <summary>Not now: try this letter again later. It may have been delivered all the same, if the answer was lost.</summary>
    TryLater,
    /// <summary>Never: this address takes no mail.</summary>
    Rejected,
    /// <summary>The server takes no letter at all at present, for instance because it does not accept our password: keep everything.</summary>
    Closed,
}
