namespace Helpnet.Grains.Payments;

/// <summary>How far a counsellor's payments are.</summary>
/// <param name="Started">There is an account at the provider.</param>
/// <param name="CanBePaid">Card payments are active: appointments at a price can be booked.</param>
/// <param name="Lost">The account is closed or shut to us: the counsellor has to connect again.</param>
[GenerateSerializer, Immutable, Alias("payouts-view")]
public sealed record PayoutsView(bool Started, bool CanBePaid, bool Lost = false);
