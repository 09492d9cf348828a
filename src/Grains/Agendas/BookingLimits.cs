using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Agendas;

/// <summary>
/// Configuration section <c>Booking</c>: nothing is paid at booking, so booking has limits. Checked at start. That a browser holds one slot of a
/// counsellor is no limit but what a hold is: the next one replaces it.
/// </summary>
public sealed record BookingLimits
{
    /// <summary>The section's name.</summary>
    public const string Section = "Booking";

    /// <summary>How many coming appointments a client may have. Default: 3.</summary>
    [Range(1, 50, ErrorMessage = "Booking:MostComing has to be from {1} to {2} appointments.")]
    public int MostComing { get; init; } = 3;

    /// <summary>How many of them with one counsellor whom the client has not met yet. Default: 1.</summary>
    [Range(1, 50, ErrorMessage = "Booking:MostBeforeMeeting has to be from {1} to {2} appointments.")]
    public int MostBeforeMeeting { get; init; } = 1;

    /// <summary>How many absences pause a client's bookings. Default: 2.</summary>
    [Range(1, AgendaState.MostAbsences, ErrorMessage = "Booking:AbsencesThatPause has to be from {1} to {2} absences.")]
    public int AbsencesThatPause { get; init; } = 2;

    /// <summary>How many days the pause lasts from the last absence on, unless the counsellor agrees. Default: 30.</summary>
    [Range(2, 365, ErrorMessage = "Booking:PauseDays has to be from {1} to {2} days.")]
    public int PauseDays { get; init; } = 30;

    /// <summary>How many slots of one agenda may be held at a time. Default: 20.</summary>
    [Range(1, 200, ErrorMessage = "Booking:MostHolds has to be from {1} to {2} holds.")]
    public int MostHolds { get; init; } = 20;
}
