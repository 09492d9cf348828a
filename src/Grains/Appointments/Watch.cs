using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>How an appointment whose door is open convinces itself that the service runs; a wake-up that comes late has found an absence of ours.</summary>
internal static class Watch
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>A wake-up later than this means that the service itself was away, and its absence is nobody's lateness.</summary>
    public static readonly TimeSpan OurOwn = TimeSpan.FromMinutes(1);

    /// <summary>When the appointment is to be woken next to see that the service runs.</summary>
    public static DateTimeOffset Next(AppointmentState appointment)
    {
        var opens = Door.OpensAt(appointment);
        if (appointment.WatchedAt is not { } watched) return appointment.AgreedAt > opens ? appointment.AgreedAt : opens;
        var end = appointment.Time.End;
        var next = watched + Every;
        return watched < end && next > end ? end : next;
    }

    /// <summary>People who could not reach us until <paramref name="last"/>, while the door was open, could not enter and not be seen.</summary>
    public static Decision<AppointmentEvent> OutOfReach(AppointmentState appointment, DateTimeOffset? last, DateTimeOffset now) => appointment.Status switch
    {
        Booked when last > (appointment.WatchedAt ?? Next(appointment)) => new DoorWatched(now, ServiceWasAway: true),
        Waiting when last > (appointment.WatchedAt ?? Next(appointment)) => Lateness.Still(appointment, now),
        _ => Decision<AppointmentEvent>.Nothing,
    };

    /// <summary>Whether the service has been away while the door was open, up to <paramref name="now"/>.</summary>
    public static bool ServiceWasAway(AppointmentState appointment, DateTimeOffset now) =>
        appointment.ServiceWasAway || appointment.Status is Booked or Waiting && now - Next(appointment) > OurOwn;
}
