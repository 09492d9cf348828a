namespace Helpnet.Grains.Payments;

/// <summary>A payment as storage holds it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows by one with each change.</param>
/// <param name="CheckoutUrl">The provider's page while a checkout is open and known, else null.</param>
/// <param name="UnavailableSince">Since when the provider has not answered, or null.</param>
/// <param name="GivenBack">How many payments have been given back so far; more than one when somebody paid twice.</param>
/// <param name="RefundStuck">A payment that has to go back does not, unless a person does something about it.</param>
/// <param name="Refused">Why the provider would not open the last checkout, or why we ask for no other, or null.</param>
/// <param name="Settled">It is closed, and nothing is on its way in either direction.</param>
/// <param name="SilentAt">When the provider last left a question unanswered, or null.</param>
/// <param name="UnderWay">Of an open one: it is being opened or asked about, or its money is on its way; else nobody has paid on it.</param>
/// <param name="Opening">The provider's page is being opened and nobody has seen it: nothing can have been paid on it.</param>
/// <param name="MovedAt">The version at which it last looked different.</param>
[GenerateSerializer, Immutable, Alias("payment-view")]
internal sealed record PaymentView(
    PaymentStatus Status, long Version, string? CheckoutUrl, DateTimeOffset? UnavailableSince,
    int GivenBack = 0, bool RefundStuck = false, RefusalCode? Refused = null, bool Settled = false,
    DateTimeOffset? SilentAt = null, bool UnderWay = false,
    bool Opening = false, long MovedAt = 0);
