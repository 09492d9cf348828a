namespace Helpnet.Grains.Counsellors;

/// <summary>A service at the terms of this moment.</summary>
/// <param name="Service">Name, length and price.</param>
/// <param name="Account">The connected account that takes the payment; null when nothing is to be paid.</param>
/// <param name="CounsellorName">The name on the profile.</param>
[GenerateSerializer, Immutable, Alias("offer-terms")]
internal sealed record Offer(ServiceTerms Service, string? Account, string CounsellorName);
