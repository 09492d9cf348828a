using System.Collections.Immutable;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Grains.Appointments;

internal sealed record AppointmentState
{
    public const int MostCommands = 40;

    public AppointmentStatus Status { get; init; }
    public Guid Client { get; init; }
    public Guid Counsellor { get; init; }
    public Guid Visitor { get; init; }
    public ServiceTerms? Service { get; init; }
    public string? ConnectedAccount { get; init; }
    public string ClientZone { get; init; } = "Europe/Zurich";
    public string CounsellorName { get; init; } = "";
    public string ClientName { get; init; } = "";
    public Slot Time { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>How long before the start the door opens, as it was in force at the booking. Rows from before it was a choice lack it.</summary>
    public TimeSpan EntryWindow { get; init; } = TimeSpan.FromMinutes(15);

    public CancelledBy? CancelledBy { get; init; }
    public CancelReason? CancelReason { get; init; }
    public RefusalCode? AgendaRefusal { get; init; }

    /// <summary>When the client entered the waiting room this time.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>When the client came first; only a page that fell silent has taken them out since. Rows from before this was kept lack it.</summary>
    public DateTimeOffset? CameAt { get; init; }

    public DateTimeOffset? AdmittedAt { get; init; }

    /// <summary>When this appointment first heard that it is paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The client went out on purpose: only the client brings them back in, no page that is still open somewhere.</summary>
    public bool WentOut { get; init; }

    /// <summary>Nobody has asked to pay yet: there is no payment to look at. Rows from before this was kept lack it, and look.</summary>
    public bool PaymentUntouched { get; init; }

    /// <summary>The version at which the payment looked as this appointment last heard of it.</summary>
    public long PaymentSeen { get; init; }

    /// <summary>The counsellor let the client in openly without payment; no commission is owed.</summary>
    public bool Waived { get; init; }

    /// <summary>The counsellor gave the money back after admission.</summary>
    public bool GivenBack { get; init; }

    /// <summary>The counsellor agreed that the client who stayed away books with them again.</summary>
    public bool Forgiven { get; init; }

    /// <summary>Until when the counsellor said to be late.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>The client agreed to wait until then, or the clock stood still for so long.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }

    /// <summary>How long the client still had to wait for the way out when their page fell silent.</summary>
    public TimeSpan? PatienceLeft { get; init; }

    /// <summary>How many payments that went back the sides have been told of.</summary>
    public int RefundsTold { get; init; }

    /// <summary>Money that has to go back does not, unless the counsellor does something about it.</summary>
    public bool RefundStuck { get; init; }

    /// <summary>The provider would not open a payment page on the counsellor's account.</summary>
    public bool PayRefused { get; init; }

    /// <summary>Money may still move although nothing more is to come: the payment is looked at until it is settled.</summary>
    public bool MoneyOutstanding { get; init; }

    /// <summary>The moment before the start of which both sides have been reminded last.</summary>
    public DateTimeOffset? RemindedOf { get; init; }

    /// <summary>When the appointment, its door open, last saw that the service runs.</summary>
    public DateTimeOffset? WatchedAt { get; init; }

    /// <summary>The service was away while the door was open: nobody is absent for it.</summary>
    public bool ServiceWasAway { get; init; }

    /// <summary>A move that the agendas have not both answered yet.</summary>
    public Moving? Moving { get; init; }

    /// <summary>The time before the last move, and when that was.</summary>
    public Slot? MovedFrom { get; init; }
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>What has happened and others have not yet been told, in this order.</summary>
    public ImmutableArray<Effect> Pending { get; init; } = [];

    /// <summary>The last commands that changed something, so that a repeated one changes nothing again.</summary>
    public ImmutableArray<Guid> Commands { get; init; } = [];

    /// <summary>Grows by one with each change; browsers detect what they missed with it.</summary>
    public long Version { get; init; }

    /// <summary>The calendar's SEQUENCE.</summary>
    public int Sequence { get; init; }

    /// <summary>Since when the present time is agreed.</summary>
    public DateTimeOffset AgreedAt => MovedAt ?? AskedAt;

    public bool Exists => Service is not null;

    public bool NeedsPayment => Service is { Gross.Minor: > 0 } && !Waived;

    /// <summary>Whether the payment may know more than that it is due.</summary>
    public bool HasPayment => Service is { Gross.Minor: > 0 } && !PaymentUntouched;

    public AppointmentState Apply(AppointmentEvent e) => (e switch
    {
        AppointmentAsked asked => asked.State,
        AgendasAgreed agreed => (Move(AppointmentSignal.IntervalsTaken) with { ClientName = agreed.ClientName })
            .With(EffectKind.Tell, EffectKind.MailBooked),
        AgendaRefused refused => (Move(AppointmentSignal.IntervalRefused) with
        {
            CancelledBy = Appointments.CancelledBy.Service,
            CancelReason = Appointments.CancelReason.NoRoom,
            AgendaRefusal = refused.Code,
        }).With(EffectKind.Agendas),
        MoveAsked asked => this with { Moving = asked.Moving },
        MoveAgreed agreed => Moved(Moving!, agreed.At).With(EffectKind.Queue, EffectKind.SettleMove, EffectKind.Tell, EffectKind.MailMoved),
        MoveRefused => (this with { Moving = null }).With(EffectKind.SettleMove),
        ClientEntered entered => (Move(AppointmentSignal.Enter) with { EnteredAt = entered.At, CameAt = CameAt ?? entered.At, WentOut = false })
            .With(EffectKind.Queue, EffectKind.Tell, EffectKind.MailSomeoneWaits),
        ClientLeft left => Left(left).With(EffectKind.Queue, EffectKind.Tell),
        ClientStaysOut => Gone().With(EffectKind.Tell),
        ClientAdmitted admitted => (Move(AppointmentSignal.Admit) with { AdmittedAt = admitted.At })
            .With(EffectKind.Consultation, EffectKind.Queue, EffectKind.Tell),
        ConsultationEnded ended => (Move(ended.Signal) with { EndedAt = ended.At })
            .With(EffectKind.Consultation, EffectKind.Agendas, EffectKind.Money, EffectKind.Tell),
        CalledOff off => (Move(AppointmentSignal.Cancel) with
        {
            CancelledBy = off.By,
            CancelReason = off.Reason,
            EndedAt = off.At,
            Sequence = Sequence + 1,
        }).With(EffectKind.Queue, EffectKind.Agendas, EffectKind.Money, EffectKind.Tell, EffectKind.MailCancelled),
        ClientStayedAway away => (Move(AppointmentSignal.EndWithoutClient) with { EndedAt = away.At })
            .With(EffectKind.Agendas, EffectKind.Money, EffectKind.Tell, EffectKind.MailAbsent),
        CounsellorStayedAway away => (Move(AppointmentSignal.CounsellorMissed) with { EndedAt = away.At })
            .With(EffectKind.Queue, EffectKind.Agendas, EffectKind.Money, EffectKind.Tell, EffectKind.MailAbsent),
        DelaySaid delay => (this with { ExpectedAt = delay.Until }).With(EffectKind.Tell),
        WaitsOn waits => (this with { WaitsUntil = waits.Until }).With(EffectKind.Tell),
        PaymentWaived => (this with { Waived = true }).With(EffectKind.Money, EffectKind.Tell),
        PaymentGivenBack => (this with { GivenBack = true }).With(EffectKind.Money, EffectKind.Tell),
        AbsenceForgiven => (this with { Forgiven = true }).With(EffectKind.Forgive, EffectKind.Tell),
        PaymentAsked => this with { PaymentUntouched = false },
        MoneySeen seen => Saw(seen),
        SidesReminded reminded => (this with { RemindedOf = reminded.Moment }).With(EffectKind.MailReminder),
        PaymentMoved moved => (this with { PaidAt = PaidAt ?? moved.PaidAt, PaymentSeen = Math.Max(PaymentSeen, moved.Seen) }).With(EffectKind.Tell),
        DoorWatched watched => Watched(watched),
        EffectsDone done => this with { Pending = Pending.RemoveAll(p => done.Ids.Contains(p.Id)) },
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not an appointment's event."),
    }) with
    { Version = Version + (e is EffectsDone or DoorWatched or PaymentAsked ? 0 : 1) };

    public AppointmentState Remember(Guid command) => command == Guid.Empty
        ? this
        : this with { Commands = [.. Commands.Add(command).TakeLast(MostCommands)] };

    private AppointmentState Move(AppointmentSignal signal) => this with
    {
        Status = AppointmentLifecycle.Next(Status, signal)
            ?? throw new InvalidOperationException($"{signal} does not fit {Status}: a rule let it through."),
    };

    /// <summary>Whoever only their line has taken out goes on waiting where they were when they are back.</summary>
    private AppointmentState Left(ClientLeft left)
    {
        var outside = Move(AppointmentSignal.Leave) with { EnteredAt = null };
        return left.OnPurpose ? outside.Gone() : outside with { PatienceLeft = Lateness.PatienceLeft(this, left.At) };
    }

    /// <summary>Whoever goes on purpose and comes back begins anew.</summary>
    private AppointmentState Gone() => this with { WentOut = true, CameAt = null, WaitsUntil = null, PatienceLeft = null };

    /// <summary>At the new time nothing has happened yet: nobody waits, is late or has been reminded.</summary>
    private AppointmentState Moved(Moving moving, DateTimeOffset at) => (Move(AppointmentSignal.Move) with
    {
        Time = moving.To,
        Moving = null,
        MovedFrom = Time,
        MovedAt = at,
        EnteredAt = null,
        CameAt = null,
        ExpectedAt = null,
        WaitsUntil = null,
        PatienceLeft = null,
        WentOut = false,
        RemindedOf = null,
        WatchedAt = null,
        ServiceWasAway = false,
        Sequence = Sequence + 1,
    }).Remember(moving.Command);

    /// <summary>A counsellor who has gone since the client came hears of it by mail, once.</summary>
    private AppointmentState Watched(DoorWatched watched)
    {
        var after = this with { WatchedAt = watched.At, ServiceWasAway = ServiceWasAway || watched.ServiceWasAway };
        return Status is AppointmentStatus.Waiting ? after.With(EffectKind.MailSomeoneWaits) : after;
    }

    private AppointmentState Saw(MoneySeen seen)
    {
        var after = this with
        {
            RefundsTold = seen.GivenBack,
            RefundStuck = seen.RefundStuck,
            PayRefused = seen.Refused,
            MoneyOutstanding = seen.Outstanding,
        };
        if (seen.GivenBack > RefundsTold) after = after.With(EffectKind.MailRefunded);
        if (seen.RefundStuck && !RefundStuck) after = after.With(EffectKind.MailRefundStuck);
        if (seen.Refused && !PayRefused) after = after.With(EffectKind.MailCannotBePaid);
        return after.With(EffectKind.Tell);
    }

    private AppointmentState With(params ReadOnlySpan<EffectKind> kinds)
    {
        var pending = Pending;
        foreach (var kind in kinds) pending = pending.Add(new($"{Version + 1}-{kind}", kind));
        return this with { Pending = pending, MoneyOutstanding = MoneyOutstanding || HasPayment && kinds.Contains(EffectKind.Money) };
    }
}

/// <summary>One thing others are still to be told.</summary>
internal sealed record Effect(string Id, EffectKind Kind);

/// <summary>
/// What a change leads to. All but the mails say what is now, not what happened, so that each may be repeated, and late ones change nothing.
/// </summary>
internal enum EffectKind
{
    /// <summary>The waiting room shows the client, or no longer.</summary>
    Queue,
    /// <summary>The consultation lets both in, or nobody any more.</summary>
    Consultation,
    /// <summary>Both agendas have the interval back.</summary>
    Agendas,
    /// <summary>The payment is closed or given back.</summary>
    Money,
    /// <summary>Of the intervals in both agendas only the agreed one stays.</summary>
    SettleMove,
    /// <summary>The client's agenda lets this counsellor be booked although absences pause it.</summary>
    Forgive,
    MailBooked,
    MailMoved,
    MailCancelled,
    MailAbsent,
    MailSomeoneWaits,
    MailReminder,
    MailRefunded,
    MailRefundStuck,
    MailCannotBePaid,
    /// <summary>Open browsers and both inboxes hear of it; comes when all but the mails is done, which nobody is to wait for.</summary>
    Tell,
}
