using System.Collections.Immutable;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Mail;

namespace Helpnet.Grains.Appointments;

/// <summary>The letters an appointment writes: one for each side and event, recognisable by its Message-Id.</summary>
internal static class AppointmentLetters
{
    public static IEnumerable<Letter> For(Guid id, AppointmentState appointment, EffectKind kind) => kind switch
    {
        EffectKind.MailBooked when appointment.Status is not AppointmentStatus.Cancelled =>
            Both(id, appointment, MailKind.Booked, "booked", Entry(id, appointment, cancelled: false)),
        EffectKind.MailMoved when appointment.Status is not AppointmentStatus.Cancelled =>
            Both(id, appointment, MailKind.Moved, MovedName(appointment), Entry(id, appointment, cancelled: false)),
        EffectKind.MailCancelled => Both(id, appointment, MailKind.Cancelled, "cancelled", Entry(id, appointment, cancelled: true)),
        EffectKind.MailAbsent => Both(id, appointment, MailKind.Absent, "absent", null),
        EffectKind.MailSomeoneWaits when appointment.Status is AppointmentStatus.Waiting =>
            [
                Letter(id, appointment, MailKind.SomeoneWaits, $"waits-{appointment.EnteredAt:yyyyMMddHHmmss}", Side.Counsellor, null)
                    with { Until = appointment.Time.End },
            ],
        EffectKind.MailRefunded =>
        [
            Letter(id, appointment, MailKind.Refunded, $"refunded-{appointment.RefundsTold}", Side.Client, null),
            Letter(id, appointment, MailKind.RefundNote, $"refunded-{appointment.RefundsTold}", Side.Counsellor, null),
        ],
        EffectKind.MailRefundStuck => [Letter(id, appointment, MailKind.RefundStuck, "refund-stuck", Side.Counsellor, null)],
        EffectKind.MailCannotBePaid => [Letter(id, appointment, MailKind.CannotBePaid, "cannot-be-paid", Side.Counsellor, null)],
        EffectKind.MailReminder when appointment is { Status: AppointmentStatus.Booked, RemindedOf: { } moment } =>
            Both(id, appointment, MailKind.Reminder, Reminders.NameOf(appointment, moment), null)
                .Select(letter => letter with { Until = appointment.Time.Start }),
        _ => [],
    };

    /// <summary>The letters that a cancellation or a move overtakes, should they still be on their way.</summary>
    public static IEnumerable<string> Overtaken(Guid id, AppointmentState appointment)
    {
        var before = appointment with { Sequence = appointment.Sequence - 1 };
        return Reminders.Names(before).Append(before.Sequence > 0 ? MovedName(before) : "booked")
            .SelectMany(name => new[] { MessageId(id, name, Side.Client), MessageId(id, name, Side.Counsellor) });
    }

    private static string MovedName(AppointmentState appointment) => $"moved-{appointment.Sequence}";

    private static IEnumerable<Letter> Both(Guid id, AppointmentState appointment, MailKind kind, string name, CalendarEntry? entry) =>
    [
        Letter(id, appointment, kind, name, Side.Client, entry),
        Letter(id, appointment, kind, name, Side.Counsellor, entry),
    ];

    private static Letter Letter(Guid id, AppointmentState appointment, MailKind kind, string name, Side to, CalendarEntry? entry) => new()
    {
        MessageId = MessageId(id, name, to),
        Kind = kind,
        Account = to is Side.Client ? appointment.Client : appointment.Counsellor,
        Calendar = entry,
        Values = Values(id, appointment),
    };

    private static string MessageId(Guid id, string name, Side to) => $"{id:n}.{name}.{(to is Side.Client ? "a" : "b")}@appointments.helpnet";

    private static ImmutableDictionary<string, string> Values(Guid id, AppointmentState appointment)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        values["link"] = Page(id);
        values["start"] = appointment.Time.Start.ToUniversalTime().ToString("O");
        values["minutes"] = (appointment.Time.End - appointment.Time.Start).TotalMinutes.ToString("0", null);
        if (appointment.MovedFrom is { } before) values["before"] = before.Start.ToUniversalTime().ToString("O");
        if (appointment.CancelledBy is { } by) values["by"] = by.ToString();
        if (appointment.CancelReason is { } reason) values["reason"] = reason.ToString();
        if (appointment.Status is AppointmentStatus.ClientAbsent or AppointmentStatus.CounsellorAbsent) values["who"] = appointment.Status.ToString();
        return values.ToImmutable();
    }

    public static string Page(Guid id) => $"/appointments/{id}";

    public static CalendarEntry Entry(Guid id, AppointmentState appointment, bool cancelled) =>
        new($"{id:n}@appointments.helpnet", appointment.Sequence, appointment.Time.Start, appointment.Time.End, cancelled);
}
