namespace Helpnet.Grains.Payments;

/// <summary>A payment as storage holds it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows by one with each change.</param>
/// <param name="CheckoutUrl">The provider's page while a checkout is open and known, else null.</param>
/// <param name="UnavailableSince">Since when the provider has not answered, or null.</param>
[GenerateSerializer, Immutable, Alias("payment-view")]
internal sealed record PaymentView(PaymentStatus Status, long Version, string? CheckoutUrl, DateTimeOffset? UnavailableSince);
