using Helpnet.Grains.Appointments;

namespace Helpnet.Grains.Consultations;

/// <summary>Who may use the relay: it costs the operator, and would carry anybody's data.</summary>
internal static class RelayRules
{
    /// <summary>So long before the door opens somebody may find out whether a call will go through.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>Why a side of this appointment gets no credentials now, or null.</summary>
    public static Refusal? WhyNot(AppointmentView appointment, DateTimeOffset now)
    {
        var from = appointment.DoorOpens - Ahead;
        return appointment.Status switch
        {
            AppointmentStatus.Waiting or AppointmentStatus.InConsultation => null,
            AppointmentStatus.Booked when now < from => new(RefusalCode.TooEarly, After: from - now),
            AppointmentStatus.Booked when now < appointment.Time.End => null,
            AppointmentStatus.Asked => new(RefusalCode.NotInThisState),
            _ => new(RefusalCode.Over),
        };
    }
}
