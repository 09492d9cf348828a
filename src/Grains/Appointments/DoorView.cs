using Helpnet.Grains.Consultations;

namespace Helpnet.Grains.Appointments;

/// <summary>What the pages at the door and behind it show of one appointment.</summary>
/// <param name="Face">The appointment as the caller's side sees it, and whom one meets.</param>
/// <param name="Ice">How the browser may connect; null until an hour before the door opens, and when it is over.</param>
[GenerateSerializer, Immutable, Alias("door-view")]
public sealed record DoorView(AppointmentFace Face, IceView? Ice);
