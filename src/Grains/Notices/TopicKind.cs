namespace Helpnet.Grains.Notices;

/// <summary>What pages can follow.</summary>
public enum TopicKind
{
    /// <summary>The queue in front of a counsellor's door; key: the counsellor.</summary>
    WaitingRoom,
    /// <summary>One appointment; key: the appointment.</summary>
    Appointment,
    /// <summary>A person's inbox; key: the account.</summary>
    Inbox,
}
