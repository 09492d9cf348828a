using Helpnet.Grains.Agendas;
using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>Moving an appointment: same service, length and price; what was paid goes along.</summary>
internal static class Reschedule
{
    /// <summary>Why this side may not move it now, wherever to; or null. The client's notice is the agenda's to know.</summary>
    public static Refusal? WhyNot(AppointmentState appointment, Side by, DateTimeOffset now) => appointment.Status switch
    {
        Booked when now >= appointment.Time.End => new(RefusalCode.Over),
        Booked => null,
        Waiting when by is Side.Counsellor => null,
        Cancelled => new(RefusalCode.Cancelled),
        _ => new(RefusalCode.NotInThisState),
    };

    public static Decision<AppointmentEvent> Ask(
        AppointmentState appointment, Side by, Guid command, DateTimeOffset start, DateTimeOffset now)
    {
        if (WhyNot(appointment, by, now) is { } no) return no;
        if (start <= now) return RefusalCode.NotOpenThen;
        if (start == appointment.Time.Start) return Decision<AppointmentEvent>.Nothing;
        var to = new Slot(start, start + (appointment.Time.End - appointment.Time.Start));
        return new MoveAsked(new(to, by, command, appointment.Version + 1));
    }

    /// <summary>What both agendas have answered, unless the appointment has meanwhile gone where no move follows.</summary>
    public static Decision<AppointmentEvent> Answer(AppointmentState appointment, Refusal? refusal, DateTimeOffset now) =>
        refusal is null && appointment.Moving is { } moving && WhyNot(appointment, moving.By, now) is null
            ? new MoveAgreed(now)
            : new MoveRefused();

    public static MoveInterval Interval(Guid id, AppointmentState appointment, Moving moving, Side side) =>
        new(id, appointment.Time, moving.To, side, moving.By, moving.Number);
}
