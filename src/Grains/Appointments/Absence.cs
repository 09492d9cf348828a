namespace Helpnet.Grains.Appointments;

/// <summary>Whether a client who was not there is to be called absent. What stood in the way while the door was open excuses, also when it has ended.</summary>
internal static class Absence
{
    /// <summary>What becomes of an appointment that nobody came to, or whose client went out for good.</summary>
    public static AppointmentEvent Of(AppointmentState appointment, Settlement money, DateTimeOffset now)
    {
        if (Watch.ServiceWasAway(appointment, now)) return new CalledOff(CancelledBy.Service, CancelReason.ServiceAway, now);
        return appointment.NeedsPayment && money is Settlement.Unavailable or Settlement.Refused
            ? new CalledOff(CancelledBy.Service, CancelReason.PaymentUnavailable, now)
            : new ClientStayedAway(now);
    }

    /// <summary>A provider that was silent at any time since the door opened excuses whoever has not paid, as one that is silent now.</summary>
    /// <param name="silentAt">When the provider last left a question unanswered.</param>
    public static Settlement Excused(AppointmentState appointment, Settlement money, DateTimeOffset? silentAt) =>
        money is Settlement.Due or Settlement.Pending && silentAt >= Door.OpensAt(appointment) ? Settlement.Unavailable : money;
}
