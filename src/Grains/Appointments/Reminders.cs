using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>When both sides are reminded: due and not yet sent, never "due at this very minute".</summary>
internal static class Reminders
{
    public static readonly TimeSpan DayBefore = TimeSpan.FromHours(24);
    public static readonly TimeSpan HourBefore = TimeSpan.FromHours(1);

    /// <summary>The earliest moment that nobody has been reminded of yet, and which may have passed; null when there is none.</summary>
    public static DateTimeOffset? Next(AppointmentState appointment, DateTimeOffset now)
    {
        if (!IsAhead(appointment, now)) return null;
        return Wanted(appointment).Cast<DateTimeOffset?>().FirstOrDefault();
    }

    /// <summary>After a long absence of ours both moments may have passed: then one letter speaks for both.</summary>
    public static Decision<AppointmentEvent> Due(AppointmentState appointment, DateTimeOffset now)
    {
        if (!IsAhead(appointment, now)) return Decision<AppointmentEvent>.Nothing;
        var due = Wanted(appointment).Where(moment => moment <= now).Cast<DateTimeOffset?>().LastOrDefault();
        return due is { } moment ? new SidesReminded(moment) : Decision<AppointmentEvent>.Nothing;
    }

    /// <summary>The name of a reminder in its Message-Id.</summary>
    public static string NameOf(AppointmentState appointment, DateTimeOffset moment) =>
        $"reminder-{(appointment.Time.Start - moment).TotalHours:0}" + (appointment.Sequence > 0 ? $"-{appointment.Sequence}" : "");

    /// <summary>The names that reminders of any appointment may have.</summary>
    public static IEnumerable<string> Names(AppointmentState appointment) => Moments(appointment).Select(moment => NameOf(appointment, moment));

    /// <summary>Whoever waits already, or is too late, needs no reminder.</summary>
    private static bool IsAhead(AppointmentState appointment, DateTimeOffset now) => appointment.Status is Booked && now < appointment.Time.Start;

    /// <summary>A booking or a move made after a moment is its own reminder.</summary>
    private static IEnumerable<DateTimeOffset> Wanted(AppointmentState appointment) =>
        Moments(appointment).Where(moment => moment > appointment.AgreedAt && !(moment <= appointment.RemindedOf));

    private static DateTimeOffset[] Moments(AppointmentState appointment) =>
        [appointment.Time.Start - DayBefore, appointment.Time.Start - HourBefore];
}
