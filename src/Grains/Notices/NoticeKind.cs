namespace Helpnet.Grains.Notices;

/// <summary>What a notice says, shown as <c>notice.{name}</c>; never a name or a topic.</summary>
public enum NoticeKind
{
    /// <summary>An appointment has been booked.</summary>
    Booked,
    /// <summary>An appointment has been cancelled.</summary>
    Cancelled,
    /// <summary>Somebody is in the waiting room.</summary>
    SomeoneWaits,
    /// <summary>A payment has arrived.</summary>
    Paid,
    /// <summary>A payment has been given back.</summary>
    Refunded,
    /// <summary>One side did not come.</summary>
    Absent,
    /// <summary>An appointment has another time.</summary>
    Moved,
}
