namespace Helpnet.Grains.Notices;

/// <summary>A small live message to a person; never the only copy of anything.</summary>
/// <param name="Sequence">Grows by one with each notice of this person.</param>
/// <param name="Id">Made by the sender from the event, so that a repeated notice is one notice.</param>
/// <param name="Kind">What it says.</param>
/// <param name="About">The appointment it is about.</param>
/// <param name="At">When it was posted.</param>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record Notice(long Sequence, string Id, NoticeKind Kind, Guid About, DateTimeOffset At);
