using Helpnet.Grains.Counsellors;

namespace Helpnet.Grains.Appointments;

/// <summary>What a page shows of one appointment.</summary>
/// <param name="View">The appointment as the caller's side sees it.</param>
/// <param name="Counsellor">How the counsellor presents themselves now; null on their own side, and while they are not online.</param>
[GenerateSerializer, Immutable, Alias("appointment-face")]
public sealed record AppointmentFace(AppointmentView View, CounsellorFace? Counsellor);
