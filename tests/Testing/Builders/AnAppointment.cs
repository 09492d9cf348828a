using Helpnet.Grains;
using Helpnet.Grains.Appointments;

namespace Helpnet.Testing.Builders;

/// <summary>Appointments as tests need them: Ann with Dr Lee, from nine to ten to ten, 90 EUR with VAT.</summary>
internal static class AnAppointment
{
    public static AppointmentState Asked(long net = 9000, int? vat = null) => new AppointmentState().Apply(new AppointmentAsked(new()
    {
        Client = People.Ann,
        Counsellor = People.DrLee,
        CounsellorName = "Dr Lee",
        Service = new(Guid.Empty, "Consultation", 50, new Money(net, "EUR"), vat),
        ConnectedAccount = net > 0 ? "acct_lee" : null,
        Time = Moments.Nine.For(50),
    }));

    public static AppointmentState Booked(long net = 9000) => Asked(net).Then(new AgendasAgreed("Ann"));

    public static AppointmentState Waiting(DateTimeOffset? since = null) => Booked().Then(new ClientEntered(since ?? Moments.At(8, 55)));

    public static AppointmentState InConsultation() => Waiting().Then(new ClientAdmitted(Moments.Nine));

    /// <summary>The service ran all the while, up to <paramref name="at"/>.</summary>
    public static AppointmentState Watched(this AppointmentState appointment, DateTimeOffset at) => appointment.Then(new DoorWatched(at, ServiceWasAway: false));

    public static AppointmentState Then(this AppointmentState appointment, params ReadOnlySpan<AppointmentEvent> events)
    {
        foreach (var e in events) appointment = appointment.Apply(e);
        return appointment;
    }
}
