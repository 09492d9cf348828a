namespace Helpnet.Grains.Payments;

/// <summary>A checkout to open.</summary>
/// <param name="Key">Made from our own row: the same key opens one checkout.</param>
/// <param name="Reference">The appointment's id, given back by the provider in every answer.</param>
/// <param name="Account">The counsellor's account at the provider.</param>
/// <param name="Gross">What is to be paid, incl. VAT.</param>
/// <param name="Language">Language of the provider's page: en, fr or de.</param>
/// <param name="ReturnUrl">Our page to come back to, whatever happened there.</param>
/// <param name="ExpiresAt">When the provider is to close it by itself; 30 minutes to 24 hours ahead.</param>
public sealed record CheckoutRequest(
    string Key, string Reference, string Account, Money Gross, string Language, string ReturnUrl, DateTimeOffset ExpiresAt);
