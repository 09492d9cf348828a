namespace Helpnet.Grains.Appointments;

/// <summary>Why an appointment was called off; a choice from a list, shown as <c>cancel.{name}</c>, never free text.</summary>
public enum CancelReason
{
    /// <summary>The time no longer suits.</summary>
    TimeDoesNotSuit,
    /// <summary>Ill.</summary>
    Illness,
    /// <summary>No longer needed.</summary>
    NoLongerNeeded,
    /// <summary>Another counsellor was found, or the counsellor can't help with this.</summary>
    AnotherCounsellor,
    /// <summary>Prefers not to say.</summary>
    NotSaid,
    /// <summary>An agenda had no room: chosen by the service itself, before anybody was told of a booking.</summary>
    NoRoom,
    /// <summary>The payment provider was not to be reached until the end: chosen by the service itself; nobody is to blame.</summary>
    PaymentUnavailable,
    /// <summary>The service itself was away when the appointment ended: chosen by the service; nobody is to blame.</summary>
    ServiceAway,
    /// <summary>What was paid was given back at the provider before the admission: chosen by the service itself.</summary>
    MoneyGivenBack,
}
