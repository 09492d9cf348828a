namespace Helpnet.Grains.Consultations;

/// <summary>A consultation as one of its two sides sees it.</summary>
/// <param name="Role">The side of the person who asks.</param>
/// <param name="Client">The client's account.</param>
/// <param name="Counsellor">The counsellor's account.</param>
/// <param name="Admitted">When the counsellor let the client in.</param>
/// <param name="AgreedEnd">When the consultation should end; a call may go on.</param>
/// <param name="PeerPage">The page with which the other side is in the call now, or null when the servers have not heard of one lately.</param>
/// <param name="Sequence">The number of the last item pushed to the page that asks; the next one has the number after it.</param>
[GenerateSerializer, Immutable, Alias("consultation-view")]
public sealed record ConsultationView(
    ConsultationRole Role,
    Guid Client,
    Guid Counsellor,
    DateTimeOffset Admitted,
    DateTimeOffset AgreedEnd,
    Guid? PeerPage,
    long Sequence);
