namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>A person in front of the door, as the counsellor sees them.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Since">Since when they wait.</param>
/// <param name="Place">The place in the queue, from 1.</param>
/// <param name="Paid">Paid or nothing to pay; false while the payment is on its way.</param>
/// <param name="Href">Where the counsellor opens the room and admits.</param>
public sealed record WaitingCard(string Name, DateTimeOffset Since, int Place, bool Paid, string Href);
