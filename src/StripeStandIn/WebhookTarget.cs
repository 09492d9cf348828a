namespace Helpnet.StripeStandIn;

/// <summary>An endpoint for events.</summary>
/// <param name="Url">Where they are posted.</param>
/// <param name="Secret">What they are signed with.</param>
/// <param name="Connect">Whether it hears of connected accounts; else of the platform's own.</param>
public sealed record WebhookTarget(Uri Url, string Secret, bool Connect);
