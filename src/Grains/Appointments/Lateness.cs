using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>What happens when the counsellor does not come.</summary>
internal static class Lateness
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ByItself = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    /// <summary>When the client is offered the way out with the money back, or to go on waiting.</summary>
    public static DateTimeOffset OfferAt(AppointmentState appointment)
    {
        var patient = Begins(appointment) + (appointment.PatienceLeft ?? Patience);
        return appointment.WaitsUntil is { } until && until > patient ? until : patient;
    }

    /// <summary>
    /// What is left until the offer for a client who falls silent: their clock stands still until they are back, so that the counsellor has it with
    /// them inside.
    /// </summary>
    public static TimeSpan PatienceLeft(AppointmentState appointment, DateTimeOffset now) =>
        OfferAt(appointment) - Later(appointment.Time.Start, now);

    /// <summary>From when going takes that way: the offer, or the agreed end for whoever has waited for it.</summary>
    public static DateTimeOffset MayGoAt(AppointmentState appointment)
    {
        var (offer, end) = (OfferAt(appointment), appointment.Time.End);
        return end < offer && HasWaited(appointment) ? end : offer;
    }

    /// <summary>When that happens by itself.</summary>
    public static DateTimeOffset DecidedAt(AppointmentState appointment) => OfferAt(appointment) + ByItself;

    /// <summary>
    /// The clock of a client who waits stands still from the last moment we know of at which the service ran; what ran of it before stays.
    /// Comes before whatever is decided by this clock.
    /// </summary>
    public static Decision<AppointmentEvent> StandStill(AppointmentState appointment, DateTimeOffset now) =>
        appointment.Status is Waiting && now - NextWake(appointment) > Watch.OurOwn ? Still(appointment, now) : Decision<AppointmentEvent>.Nothing;

    /// <summary>The same for a client who could not reach us.</summary>
    public static Decision<AppointmentEvent> Still(AppointmentState appointment, DateTimeOffset now)
    {
        var watched = new DoorWatched(now, ServiceWasAway: true);
        var ran = Later(Begins(appointment), appointment.WatchedAt);
        return now > ran ? Decision<AppointmentEvent>.Of(new WaitsOn(OfferAt(appointment) + (now - ran)), watched) : watched;
    }

    /// <summary>When the appointment of a client who waits is woken next.</summary>
    public static DateTimeOffset NextWake(AppointmentState appointment)
    {
        var (watch, decided) = (Watch.Next(appointment), DecidedAt(appointment));
        return watch < decided ? watch : decided;
    }

    /// <summary>
    /// Came in the first half, or was offered the way out before and stayed. Others came for the end alone, and where the service was away nobody
    /// knows who would have come.
    /// </summary>
    private static bool HasWaited(AppointmentState appointment) => !appointment.ServiceWasAway
        && (appointment.WaitsUntil is not null || Came(appointment) <= appointment.Time.Start + (appointment.Time.End - appointment.Time.Start) / 2);

    private static DateTimeOffset? Came(AppointmentState appointment) => appointment.CameAt ?? appointment.EnteredAt;

    private static DateTimeOffset Begins(AppointmentState appointment) => Later(appointment.Time.Start, appointment.EnteredAt);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
