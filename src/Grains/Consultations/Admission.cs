namespace Helpnet.Grains.Consultations;

/// <summary>Whom the counsellor has let into one consultation.</summary>
[GenerateSerializer, Immutable, Alias("admission")]
internal sealed record Admission(Guid Client, Guid Counsellor, DateTimeOffset AgreedEnd);
