using static Helpnet.Grains.Appointments.AppointmentSignal;
using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>The whole life of an appointment in one table. A pair that is not listed is refused, never ignored.</summary>
internal static class AppointmentLifecycle
{
    public static AppointmentStatus? Next(AppointmentStatus status, AppointmentSignal signal) => (status, signal) switch
    {
        (Asked, IntervalsTaken) => Booked,
        (Asked, IntervalRefused) => Cancelled,
        (Booked, Enter) => Waiting, // the rules ask first: in the window, and paid or nothing to pay
        (Booked, Cancel) => Cancelled,
        (Booked, Move) => Booked,
        (Booked, EndWithoutClient) => ClientAbsent,
        (Waiting, Leave) => Booked,
        (Waiting, Admit) => InConsultation,
        (Waiting, Move) => Booked,
        (Waiting, Cancel) => Cancelled,
        (Waiting, CounsellorMissed) => CounsellorAbsent,
        (InConsultation, Finish) => Completed,
        (InConsultation, FallSilent) => Completed,
        _ => null,
    };

    /// <summary>Whether the appointment still occupies both agendas.</summary>
    public static bool IsLive(AppointmentStatus status) => status is Asked or Booked or Waiting or InConsultation;
}
