using Helpnet.Grains.Agendas;
using Helpnet.Grains.Payments;

namespace Helpnet.Grains.Appointments;

/// <summary>What each side sees, and what the payment's own view means at the door.</summary>
internal static class AppointmentViews
{
    public static AppointmentView Of(Guid id, AppointmentState appointment, PaymentView? payment, Side side, DateTimeOffset now)
    {
        var money = MoneyOf(appointment, payment);
        var waiting = appointment.Status is AppointmentStatus.Waiting;
        return new()
        {
            Id = id,
            Version = appointment.Version,
            Status = appointment.Status,
            Side = side,
            Counsellor = appointment.Counsellor,
            Client = appointment.Client,
            OtherName = side is Side.Client ? appointment.CounsellorName : appointment.ClientName,
            Service = appointment.Service!,
            Time = appointment.Time,
            DoorOpens = Door.OpensAt(appointment),
            Money = money,
            ProviderSilentSince = payment?.UnavailableSince,
            EnteredAt = appointment.EnteredAt,
            WentOut = appointment.WentOut,
            ExpectedAt = appointment.ExpectedAt,
            OfferAt = waiting ? Lateness.MayGoAt(appointment) : null,
            DecidedAt = waiting ? Lateness.DecidedAt(appointment) : null,
            CancelledBy = appointment.CancelledBy,
            CancelReason = appointment.CancelReason,
            Sequence = appointment.Sequence,
            MayCancel = !AppointmentRules.Cancel(appointment, side, CancelReason.NotSaid, now).Events.IsEmpty,
            MayMove = Reschedule.WhyNot(appointment, side, now) is null,
            MayGiveBack = side is Side.Counsellor && !AppointmentRules.GiveBack(appointment, SettlementOf(appointment, payment)).Events.IsEmpty,
            MayForgive = side is Side.Counsellor && !AppointmentRules.Forgive(appointment).Events.IsEmpty,
            PayRefused = money is MoneyStatus.Due ? payment?.Refused : null,
            RefundStuck = payment?.RefundStuck is true,
            PayPageOpens = money is MoneyStatus.Pending && payment!.Opening,
            PaidAt = appointment.PaidAt,
            HasReceipt = HasReceipt(appointment, side),
            MayWaive = side is Side.Counsellor && !AppointmentRules.Waive(appointment, SettlementOf(appointment, payment)).Events.IsEmpty,
        };
    }

    public static AppointmentRow Row(Guid id, AppointmentState appointment, Side side) => new(
        id, side, appointment.Time, appointment.Status,
        side is Side.Client ? appointment.CounsellorName : appointment.ClientName, appointment.Service!.Name, appointment.Service.Gross,
        side is Side.Counsellor && appointment.RefundStuck, appointment.Counsellor, HasReceipt(appointment, side));

    public static Settlement SettlementOf(AppointmentState appointment, PaymentView? payment) => MoneyOf(appointment, payment) switch
    {
        MoneyStatus.NotRequired or MoneyStatus.Waived or MoneyStatus.Paid => Settlement.Settled,
        MoneyStatus.Refunding or MoneyStatus.Refunded => Settlement.GivenBack,
        _ when payment?.UnavailableSince is not null => Settlement.Unavailable,
        MoneyStatus.Pending => Settlement.Pending,
        _ when payment?.Refused is not null => Settlement.Refused,
        _ => Settlement.Due,
    };

    public static MoneyStatus MoneyOf(AppointmentState appointment, PaymentView? payment) => payment?.Status switch
    {
        // Decided and stored here; the payment and its provider hear of it in a moment.
        PaymentStatus.Paid when GoesBack(appointment) => MoneyStatus.Refunding,
        PaymentStatus.Paid => MoneyStatus.Paid,
        PaymentStatus.Refunding => MoneyStatus.Refunding,
        PaymentStatus.Refunded => MoneyStatus.Refunded,
        _ when appointment.Waived => MoneyStatus.Waived,
        _ when !appointment.NeedsPayment => MoneyStatus.NotRequired,
        PaymentStatus.Open when payment.UnderWay => MoneyStatus.Pending,
        _ => MoneyStatus.Due,
    };

    private static bool HasReceipt(AppointmentState appointment, Side side) =>
        side is Side.Client && appointment.PaidAt is not null && !AppointmentLifecycle.IsLive(appointment.Status);

    private static bool GoesBack(AppointmentState appointment) =>
        appointment.GivenBack || appointment.Waived || appointment.Status is AppointmentStatus.Cancelled or AppointmentStatus.CounsellorAbsent;
}
