namespace Helpnet.Grains.Appointments;

/// <summary>Who called an appointment off.</summary>
public enum CancelledBy
{
    /// <summary>The client.</summary>
    Client,
    /// <summary>The counsellor.</summary>
    Counsellor,
    /// <summary>The service itself.</summary>
    Service,
}
