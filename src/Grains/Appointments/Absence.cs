using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>Whether a client who was not there is to be called absent. What stood in the way while the door was open excuses, also when it has ended.</summary>
internal static class Absence
{
    /// <summary>How often an appointment whose door is open convinces itself that the service runs.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>What becomes of an appointment that nobody came to, or whose client went out for good.</summary>
    public static AppointmentEvent Of(AppointmentState appointment, Settlement money, DateTimeOffset now)
    {
        if (ServiceWasAway(appointment, now)) return new CalledOff(CancelledBy.Service, CancelReason.ServiceAway, now);
        return appointment.NeedsPayment && money is Settlement.Unavailable or Settlement.Refused
            ? new CalledOff(CancelledBy.Service, CancelReason.PaymentUnavailable, now)
            : new ClientStayedAway(now);
    }

    /// <summary>A provider that was silent at any time since the door opened excuses whoever has not paid, as one that is silent now.</summary>
    /// <param name="silentAt">When the provider last left a question unanswered.</param>
    public static Settlement Excused(AppointmentState appointment, Settlement money, DateTimeOffset? silentAt) =>
        money is Settlement.Due or Settlement.Pending && silentAt >= Door.OpensAt(appointment) ? Settlement.Unavailable : money;

    /// <summary>When the appointment is to be woken next to see that the service runs; a wake-up that comes late has found an absence of ours.</summary>
    public static DateTimeOffset NextWatch(AppointmentState appointment)
    {
        var opens = Door.OpensAt(appointment);
        if (appointment.WatchedAt is not { } watched) return appointment.AgreedAt > opens ? appointment.AgreedAt : opens;
        var end = appointment.Time.End;
        var next = watched + Every;
        return watched < end && next > end ? end : next;
    }

    /// <summary>Whether the service has been away while the door was open, up to <paramref name="now"/>.</summary>
    public static bool ServiceWasAway(AppointmentState appointment, DateTimeOffset now) =>
        appointment.ServiceWasAway || appointment.Status is Booked or Waiting && now - NextWatch(appointment) > Lateness.OurOwn;
}
