namespace Helpnet.Grains.Payments;

/// <summary>What is to be paid, and to whom.</summary>
/// <param name="Gross">The price incl. VAT.</param>
/// <param name="Account">The counsellor's connected account.</param>
/// <param name="Language">Language of the provider's page.</param>
/// <param name="ReturnUrl">Our page to come back to, absolute, whatever happened there.</param>
[GenerateSerializer, Immutable, Alias("payment-terms")]
internal sealed record PaymentTerms(Money Gross, string Account, string Language, string ReturnUrl);
