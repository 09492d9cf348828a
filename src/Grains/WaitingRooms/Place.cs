namespace Helpnet.Grains.WaitingRooms;

/// <summary>One person in the waiting room, as the counsellor sees it.</summary>
/// <param name="Appointment">The appointment.</param>
/// <param name="Client">The client's account.</param>
/// <param name="Name">The client's display name.</param>
/// <param name="Start">When the appointment begins.</param>
/// <param name="EnteredAt">Since when the person waits.</param>
/// <param name="Paid">Whether something was paid; false for a free or openly waived consultation.</param>
[GenerateSerializer, Immutable, Alias("place")]
public sealed record Place(Guid Appointment, Guid Client, string Name, DateTimeOffset Start, DateTimeOffset EnteredAt, bool Paid);
