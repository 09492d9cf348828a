using Helpnet.Grains.Appointments;

namespace Helpnet.Frontend.Pages.Appointments;

/// <summary>The one button of an appointment, which changes with time.</summary>
public static class AppointmentLooks
{
    public static bool IsAhead(AppointmentView appointment) =>
        appointment.Status is AppointmentStatus.Booked or AppointmentStatus.Waiting or AppointmentStatus.InConsultation;

    /// <summary>Who cancelled, as the side that looks would say it.</summary>
    public static string CancelledWords(AppointmentView appointment) =>
        appointment.CancelledBy?.ToString() == appointment.Side.ToString() ? "cancelled-by.You" : $"cancelled-by.{appointment.CancelledBy}";

    public static string WayIn(AppointmentView appointment) => appointment.Status is AppointmentStatus.InConsultation
        ? $"/consultation/{appointment.Id}"
        : $"/waiting-room/{appointment.Id}";

    public static string WayInWords(AppointmentView appointment, DateTimeOffset now) => appointment switch
    {
        { Status: AppointmentStatus.InConsultation } => "appointment.to-call",
        { Status: AppointmentStatus.Booked } when appointment.DoorOpens > now => "appointment.check-devices",
        { Status: AppointmentStatus.Waiting } or { Money: MoneyStatus.Paid } => "appointment.back-in",
        { Money: MoneyStatus.NotRequired or MoneyStatus.Waived } => "appointment.go-in",
        _ => "appointment.pay-and-enter",
    };
}
