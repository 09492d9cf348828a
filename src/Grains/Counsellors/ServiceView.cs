namespace Helpnet.Grains.Counsellors;

/// <summary>A kind of consultation that can be booked, as clients see it.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Name">The name the counsellor gave it.</param>
/// <param name="Minutes">Length in minutes.</param>
/// <param name="Gross">Price including VAT; 0 for a free talk.</param>
/// <param name="Exempt">Whether the counsellor is exempt from VAT, so that the price contains none.</param>
[GenerateSerializer, Immutable, Alias("service-view")]
public sealed record ServiceView(Guid Id, string Name, int Minutes, Money Gross, bool Exempt);
