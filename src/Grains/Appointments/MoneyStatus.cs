namespace Helpnet.Grains.Appointments;

/// <summary>Where the money of an appointment stands, as the two sides see it.</summary>
public enum MoneyStatus
{
    /// <summary>Nothing has to be paid.</summary>
    NotRequired,
    /// <summary>To be paid before entering.</summary>
    Due,
    /// <summary>The provider's page is open, or a payment is on its way.</summary>
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
