using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Appointments;

/// <summary>The ids of appointments, which are also their grains' keys.</summary>
public static class AppointmentKeys
{
    /// <summary>
    /// An id that nobody has, for the form that <paramref name="counsellor"/> is booked with. It makes the appointment live beside the counsellor;
    /// any other id is as good, only slower.
    /// </summary>
    public static Guid New(Guid counsellor) => Affinity.KeyBeside(counsellor);
}
