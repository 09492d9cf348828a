namespace Helpnet.Grains.Appointments;

/// <summary>Where the money of an appointment stands, as the two sides see it.</summary>
public enum MoneyStatus
{
    /// <summary>Nothing has to be paid.</summary>
    NotRequired,
    /// <summary>To be paid before entering; the provider's page may be open, and nobody has paid on it.</summary>
    Due,
    /// <summary>The provider's page is being opened, a payment is on its way, or the provider is being asked whether one is.</summary>
    Pending,
    /// <summary>Paid.</summary>
    Paid,
    /// <summary>On its way back.</summary>
    Refunding,
    /// <summary>Given back.</summary>
    Refunded,
    /// <summary>The counsellor let the client in without payment.</summary>
    Waived,
}
