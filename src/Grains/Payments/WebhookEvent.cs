namespace Helpnet.Grains.Payments;

/// <summary>That something moved at the provider; what moved is asked for, never read from here.</summary>
/// <param name="Id">The provider's id of the event: the same for every delivery.</param>
/// <param name="Kind">Which sort of thing moved.</param>
/// <param name="Account">The counsellor's account it happened on; empty for our own.</param>
/// <param name="Object">The provider's id of the thing.</param>
/// <param name="Reference">Our reference as the message has it, a hint for whom to ask; null when it has none.</param>
public sealed record WebhookEvent(string Id, WebhookKind Kind, string Account, string Object, string? Reference);
