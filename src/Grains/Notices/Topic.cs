namespace Helpnet.Grains.Notices;

/// <summary>Something that open pages follow.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Which one.</param>
[GenerateSerializer, Immutable, Alias("topic")]
public readonly record struct Topic(TopicKind Kind, Guid Key)
{
    /// <summary>The queue in front of a counsellor's door.</summary>
    public static Topic WaitingRoom(Guid counsellor) => new(TopicKind.WaitingRoom, counsellor);

    /// <summary>One appointment.</summary>
    public static Topic Appointment(Guid appointment) => new(TopicKind.Appointment, appointment);

    /// <summary>A person's inbox.</summary>
    public static Topic Inbox(Guid account) => new(TopicKind.Inbox, account);
}
