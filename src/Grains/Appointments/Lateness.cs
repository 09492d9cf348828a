namespace Helpnet.Grains.Appointments;

/// <summary>What happens when the counsellor does not come.</summary>
internal static class Lateness
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ByItself = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    /// <summary>A wake-up later than this means that the service itself was away, and its absence is nobody's lateness.</summary>
    public static readonly TimeSpan OurOwn = TimeSpan.FromMinutes(1);

    /// <summary>When the client is offered the way out with the money back, or to go on waiting.</summary>
    public static DateTimeOffset OfferAt(AppointmentState appointment)
    {
        var entered = appointment.EnteredAt ?? appointment.Time.Start;
        var patient = (entered > appointment.Time.Start ? entered : appointment.Time.Start) + Patience;
        return appointment.WaitsUntil is { } until && until > patient ? until : patient;
    }

    /// <summary>When that happens by itself.</summary>
    public static DateTimeOffset DecidedAt(AppointmentState appointment) => OfferAt(appointment) + ByItself;
}
