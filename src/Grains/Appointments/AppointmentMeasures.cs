using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Appointments;

/// <summary>What an appointment's life adds to the silo's measures.</summary>
internal static class AppointmentMeasures
{
    public static void Count(AppointmentEvent e, AppointmentState before)
    {
        if (e is AgendasAgreed) Measures.Bookings.Add(1);
        if (e is not ClientAdmitted admitted) return;
        if (before.EnteredAt is { } entered) Measures.Waited.Record((admitted.At - entered).TotalSeconds);
        if (before.PaidAt is { } paid) Measures.PaymentToAdmission.Record((admitted.At - paid).TotalSeconds);
    }
}
