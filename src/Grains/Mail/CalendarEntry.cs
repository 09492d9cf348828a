namespace Helpnet.Grains.Mail;

/// <summary>What a calendar is told of an appointment: a neutral title and no name or address of the other side.</summary>
/// <param name="Uid">The same for all of one appointment's entries.</param>
/// <param name="Sequence">Grows by one with each change (RFC 5545, 3.8.7.4).</param>
/// <param name="Start">Start, inclusive.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Cancelled">True for a cancellation (iMIP CANCEL), false for an invitation (REQUEST).</param>
[GenerateSerializer, Immutable, Alias("calendar-entry")]
public sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset Start, DateTimeOffset End, bool Cancelled);
