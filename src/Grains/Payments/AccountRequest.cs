namespace Helpnet.Grains.Payments;

/// <summary>An account to make for a counsellor.</summary>
/// <param name="Key">Made from our own row: the same key makes one account.</param>
/// <param name="Reference">The counsellor's id, given back by the provider.</param>
/// <param name="Email">Where the provider writes to the counsellor.</param>
/// <param name="Name">The counsellor's name.</param>
/// <param name="Country">ISO 3166 code of two letters, in capitals.</param>
/// <param name="Currency">ISO 4217 code in capitals.</param>
/// <param name="Language">en, fr or de.</param>
public sealed record AccountRequest(string Key, string Reference, string Email, string Name, string Country, string Currency, string Language);
