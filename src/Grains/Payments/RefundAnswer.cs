namespace Helpnet.Grains.Payments;

/// <summary>What the provider says about a refund.</summary>
/// <param name="Id">The provider's id; null when the payment had been given back by someone else.</param>
/// <param name="Stand">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("refund-answer")]
public sealed record RefundAnswer(string? Id, RefundStand Stand);
