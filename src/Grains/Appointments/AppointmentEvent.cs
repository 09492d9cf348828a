using System.Collections.Immutable;

namespace Helpnet.Grains.Appointments;

internal abstract record AppointmentEvent;

internal sealed record AppointmentAsked(AppointmentState State) : AppointmentEvent;

internal sealed record AgendasAgreed(string ClientName) : AppointmentEvent;

internal sealed record AgendaRefused(RefusalCode Code) : AppointmentEvent;

internal sealed record MoveAsked(Moving Moving) : AppointmentEvent;

internal sealed record MoveAgreed(DateTimeOffset At) : AppointmentEvent;

internal sealed record MoveRefused : AppointmentEvent;

internal sealed record ClientEntered(DateTimeOffset At) : AppointmentEvent;

/// <param name="OnPurpose">The client said so; a page that only fell silent says nothing.</param>
internal sealed record ClientLeft(DateTimeOffset At, bool OnPurpose = false) : AppointmentEvent;

internal sealed record ClientStaysOut : AppointmentEvent;

internal sealed record ClientAdmitted(DateTimeOffset At) : AppointmentEvent;

internal sealed record ConsultationEnded(DateTimeOffset At, AppointmentSignal Signal) : AppointmentEvent;

internal sealed record CalledOff(CancelledBy By, CancelReason Reason, DateTimeOffset At) : AppointmentEvent;

internal sealed record ClientStayedAway(DateTimeOffset At) : AppointmentEvent;

internal sealed record CounsellorStayedAway(DateTimeOffset At) : AppointmentEvent;

internal sealed record DelaySaid(DateTimeOffset Until) : AppointmentEvent;

internal sealed record WaitsOn(DateTimeOffset Until) : AppointmentEvent;

internal sealed record PaymentAsked : AppointmentEvent;

internal sealed record PaymentWaived : AppointmentEvent;

internal sealed record PaymentGivenBack : AppointmentEvent;

internal sealed record AbsenceForgiven : AppointmentEvent;

/// <param name="PaidAt">When the money was there, if it is.</param>
/// <param name="Seen">The version of the payment at which it looks so.</param>
internal sealed record PaymentMoved(DateTimeOffset? PaidAt = null, long Seen = 0) : AppointmentEvent;

internal sealed record SidesReminded(DateTimeOffset Moment) : AppointmentEvent;

internal sealed record MoneySeen(int GivenBack, bool RefundStuck, bool Refused, bool Outstanding) : AppointmentEvent;

internal sealed record DoorWatched(DateTimeOffset At, bool ServiceWasAway) : AppointmentEvent;

internal sealed record EffectsDone(ImmutableArray<string> Ids) : AppointmentEvent;
