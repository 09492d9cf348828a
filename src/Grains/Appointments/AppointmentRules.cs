using Helpnet.Grains.Agendas;
using Helpnet.Grains.Payments;
using static Helpnet.Grains.Appointments.AppointmentStatus;

namespace Helpnet.Grains.Appointments;

/// <summary>What may happen to an appointment, and when.</summary>
internal static class AppointmentRules
{
    public static readonly TimeSpan LookAtMoney = TimeSpan.FromMinutes(10);

    /// <summary>A person has to do something about it first.</summary>
    public static readonly TimeSpan LookAtStuckMoney = TimeSpan.FromDays(1);

    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(60);

    public static Decision<AppointmentEvent> Enter(AppointmentState appointment, Settlement money, DateTimeOffset now)
    {
        if (Door.WhyNotNow(appointment, now) is { } notNow) return notNow;
        if (Door.WhyNotInside(appointment, money) is { } unpaid) return unpaid;
        return appointment.Status is Booked ? new ClientEntered(now) : Decision<AppointmentEvent>.Nothing;
    }

    /// <summary>A page that is open brings the client in by itself, but nobody who went out.</summary>
    public static Decision<AppointmentEvent> ComeIn(AppointmentState appointment, Settlement money, DateTimeOffset now) =>
        appointment is { Status: Booked, WentOut: true } ? RefusalCode.NotInThisState : Enter(appointment, money, now);

    public static Decision<AppointmentEvent> Leave(AppointmentState appointment, DateTimeOffset now) => appointment.Status switch
    {
        Waiting => Gone(appointment, onPurpose: true, now),
        // Whoever has fallen silent before is out already, and shall not be brought back in against their will.
        Booked when !appointment.WentOut && now >= Door.OpensAt(appointment) => new ClientStaysOut(),
        Booked => Decision<AppointmentEvent>.Nothing,
        _ => RefusalCode.NotInThisState,
    };

    /// <summary>Whether the client may be sent to the provider's page now.</summary>
    public static Refusal? WhyNotPay(AppointmentState appointment, DateTimeOffset now) =>
        Door.WhyNotNow(appointment, now) ?? (appointment.NeedsPayment ? null : new(RefusalCode.NotInThisState));

    public static Decision<AppointmentEvent> Admit(AppointmentState appointment, Settlement money, bool roomIsOpen, DateTimeOffset now)
    {
        if (appointment.Status is InConsultation) return Decision<AppointmentEvent>.Nothing;
        if (appointment.Status is not Waiting) return RefusalCode.NotInThisState;
        if (!roomIsOpen) return RefusalCode.RoomClosed;
        if (Door.WhyNotInside(appointment, money) is { } unpaid) return unpaid;
        return new ClientAdmitted(now);
    }

    public static Decision<AppointmentEvent> Finish(AppointmentState appointment, DateTimeOffset now) => appointment.Status switch
    {
        InConsultation => new ConsultationEnded(now, AppointmentSignal.Finish),
        Completed => Decision<AppointmentEvent>.Nothing,
        _ => RefusalCode.NotInThisState,
    };

    public static Decision<AppointmentEvent> Cancel(AppointmentState appointment, Side by, CancelReason reason, DateTimeOffset now)
    {
        if (reason >= CancelReason.NoRoom || !Enum.IsDefined(reason)) return new Refusal(RefusalCode.Invalid, "reason");
        if (appointment.Status is Cancelled) return Decision<AppointmentEvent>.Nothing;
        if (appointment.Status is not (Booked or Waiting)) return RefusalCode.NotInThisState;
        // A client who stayed away can't turn the absence into a cancellation afterwards.
        if (appointment.Status is Booked && now >= appointment.Time.End) return RefusalCode.Over;
        return new CalledOff(by is Side.Client ? CancelledBy.Client : CancelledBy.Counsellor, reason, now);
    }

    public static Decision<AppointmentEvent> SayLate(AppointmentState appointment, TimeSpan delay, DateTimeOffset now)
    {
        if (delay <= TimeSpan.Zero || delay > LongestDelay) return new Refusal(RefusalCode.Invalid, "minutes");
        if (appointment.Status is not (Booked or Waiting)) return RefusalCode.NotInThisState;
        var from = now > appointment.Time.Start ? now : appointment.Time.Start;
        return new DelaySaid(from + delay);
    }

    /// <summary>The client goes on waiting: until the counsellor said to be there, or for another quarter of an hour.</summary>
    public static Decision<AppointmentEvent> WaitOn(AppointmentState appointment, DateTimeOffset now)
    {
        if (appointment.Status is not Waiting) return RefusalCode.NotInThisState;
        var patient = now + Lateness.Patience;
        return new WaitsOn(appointment.ExpectedAt is { } expected && expected > patient ? expected : patient);
    }

    /// <summary>The client takes the way out that lateness offers.</summary>
    public static Decision<AppointmentEvent> GiveUp(AppointmentState appointment, DateTimeOffset now)
    {
        if (appointment.Status is CounsellorAbsent) return Decision<AppointmentEvent>.Nothing;
        if (appointment.Status is not Waiting) return RefusalCode.NotInThisState;
        var offer = Lateness.MayGoAt(appointment);
        return now < offer ? new Refusal(RefusalCode.TooEarly, After: offer - now) : new CounsellorStayedAway(now);
    }

    /// <summary>The counsellor lets the client in openly without payment while the provider does not answer or takes nothing.</summary>
    public static Decision<AppointmentEvent> Waive(AppointmentState appointment, Settlement money)
    {
        if (appointment.Waived) return Decision<AppointmentEvent>.Nothing;
        if (appointment.Status is not Booked || !appointment.NeedsPayment) return RefusalCode.NotInThisState;
        return money is Settlement.Unavailable or Settlement.Refused ? new PaymentWaived() : RefusalCode.NotInThisState;
    }

    /// <summary>The counsellor gives the money back after admission, or after the client stayed away.</summary>
    public static Decision<AppointmentEvent> GiveBack(AppointmentState appointment, Settlement money)
    {
        if (appointment.GivenBack) return Decision<AppointmentEvent>.Nothing;
        if (appointment.Status is not (InConsultation or Completed or ClientAbsent) || !appointment.NeedsPayment) return RefusalCode.NotInThisState;
        return money is Settlement.Settled ? new PaymentGivenBack() : RefusalCode.NotInThisState;
    }

    /// <summary>The counsellor agrees that a client who stayed away books with them again in spite of the pause.</summary>
    public static Decision<AppointmentEvent> Forgive(AppointmentState appointment)
    {
        if (appointment.Forgiven) return Decision<AppointmentEvent>.Nothing;
        return appointment.Status is ClientAbsent ? new AbsenceForgiven() : RefusalCode.NotInThisState;
    }

    /// <summary>What the payment's own state brings about: each payment that went back, and each that can't, is told once.</summary>
    public static Decision<AppointmentEvent> SeeMoney(AppointmentState appointment, PaymentView? payment)
    {
        if (payment is null) return Decision<AppointmentEvent>.Nothing;
        var told = new MoneySeen(appointment.RefundsTold, appointment.RefundStuck, appointment.PayRefused, appointment.MoneyOutstanding);
        var seen = new MoneySeen(
            Math.Max(payment.GivenBack, told.GivenBack), payment.RefundStuck, told.Refused || payment.Refused is not null,
            appointment.MoneyOutstanding && !payment.Settled || payment.Status is PaymentStatus.Refunding);
        return seen == told ? Decision<AppointmentEvent>.Nothing : seen;
    }

    /// <summary>Money that was given back at the provider before the admission: the door would stay shut, and nobody is to blame for it.</summary>
    public static Decision<AppointmentEvent> MoneyWentBack(AppointmentState appointment, PaymentView? payment, DateTimeOffset now) =>
        appointment is { Status: Booked or Waiting, NeedsPayment: true } && payment?.Status is PaymentStatus.Refunding or PaymentStatus.Refunded
            ? new CalledOff(CancelledBy.Service, CancelReason.MoneyGivenBack, now)
            : Decision<AppointmentEvent>.Nothing;

    /// <summary>The client has not been heard from since <paramref name="lastSeen"/>.</summary>
    public static Decision<AppointmentEvent> FellSilent(AppointmentState appointment, DateTimeOffset? lastSeen, DateTimeOffset now) =>
        appointment.Status is Waiting && (lastSeen ?? appointment.EnteredAt) is { } seen && now - seen > WaitingRooms.WaitingRoomRules.Grace
            ? Gone(appointment, onPurpose: false, now)
            : Decision<AppointmentEvent>.Nothing;

    /// <summary>
    /// Whoever goes out may come back until the agreed end. Once the way out is offered, and after an end that was waited for, going takes it: the
    /// counsellor did not come.
    /// </summary>
    private static Decision<AppointmentEvent> Gone(AppointmentState appointment, bool onPurpose, DateTimeOffset now)
    {
        if (now >= Lateness.MayGoAt(appointment)) return new CounsellorStayedAway(now);
        if (now < appointment.Time.End) return new ClientLeft(now, onPurpose);
        // Whoever was inside has paid, or had nothing to pay.
        return new Decision<AppointmentEvent>([new ClientLeft(now, onPurpose), Absence.Of(appointment, Settlement.Settled, now)]);
    }

    /// <summary>What time alone brings about.</summary>
    /// <param name="lastSeen">When either side's page was last seen in the consultation.</param>
    public static Decision<AppointmentEvent> TimePassed(
        AppointmentState appointment, Settlement money, DateTimeOffset lastSeen, DateTimeOffset now)
    {
        switch (appointment.Status)
        {
            case Booked when Reminders.Due(appointment, now) is { Events.IsEmpty: false } due:
                return due;
            case Booked when now >= appointment.Time.End:
                return Absence.Of(appointment, money, now);
            case Waiting when Lateness.StandStill(appointment, now) is { Events.IsEmpty: false } still:
                return still;
            case Waiting when now >= Lateness.DecidedAt(appointment):
                return new CounsellorStayedAway(now);
            case Booked or Waiting when now >= Watch.Next(appointment):
                return new DoorWatched(now, Watch.ServiceWasAway(appointment, now));
            case InConsultation when now >= appointment.Time.End && now - lastSeen >= Lateness.Silence:
                return new ConsultationEnded(now, AppointmentSignal.FallSilent);
            default:
                return Decision<AppointmentEvent>.Nothing;
        }
    }

    /// <summary>When time alone brings something about, or null.</summary>
    public static DateTimeOffset? NextMoment(AppointmentState appointment, DateTimeOffset now)
    {
        var moment = NextInLife(appointment, now);
        var look = now + (appointment.RefundStuck ? LookAtStuckMoney : LookAtMoney);
        return appointment.MoneyOutstanding && !(moment < look) ? look : moment;
    }

    private static DateTimeOffset? NextInLife(AppointmentState appointment, DateTimeOffset now) => appointment.Status switch
    {
        Booked => Reminders.Next(appointment, now) ?? Earlier(Watch.Next(appointment), appointment.Time.End),
        Waiting => Lateness.NextWake(appointment),
        InConsultation when now < appointment.Time.End => appointment.Time.End + Lateness.Silence,
        InConsultation => now + Lateness.Silence,
        _ => null,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
