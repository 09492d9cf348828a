using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Appointments;

/// <summary>Configuration section <c>Appointments</c>. Checked at start.</summary>
public sealed record AppointmentOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Appointments";

    /// <summary>
    /// How many minutes before the start the door opens. Default: 15. An appointment keeps what was in force when it was booked: both sides know that
    /// time. Below an hour, so that the last reminder comes before the door.
    /// </summary>
    [Range(1, 59, ErrorMessage = "Appointments:EntryMinutes has to be from {1} to {2} minutes before the start.")]
    public int EntryMinutes { get; init; } = 15;

    internal TimeSpan EntryWindow => TimeSpan.FromMinutes(EntryMinutes);
}
