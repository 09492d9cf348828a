using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Grains.Appointments;

/// <summary>An appointment as one of its two sides sees it.</summary>
[GenerateSerializer, Immutable, Alias("appointment-view")]
public sealed record AppointmentView
{
    /// <summary>Which one.</summary>
    [Id(0)] public required Guid Id { get; init; }

    /// <summary>Grows by one with each change.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>Where its life stands.</summary>
    [Id(2)] public AppointmentStatus Status { get; init; }

    /// <summary>Which side is looking.</summary>
    [Id(3)] public Side Side { get; init; }

    /// <summary>The counsellor's account.</summary>
    [Id(4)] public Guid Counsellor { get; init; }

    /// <summary>The name of the other side.</summary>
    [Id(5)] public string OtherName { get; init; } = "";

    /// <summary>What was agreed on.</summary>
    [Id(6)] public required ServiceTerms Service { get; init; }

    /// <summary>The agreed time.</summary>
    [Id(7)] public Slot Time { get; init; }

    /// <summary>When the door opens.</summary>
    [Id(8)] public DateTimeOffset DoorOpens { get; init; }

    /// <summary>Where the money stands.</summary>
    [Id(9)] public MoneyStatus Money { get; init; }

    /// <summary>Since when the payment provider has not answered, or null.</summary>
    [Id(10)] public DateTimeOffset? ProviderSilentSince { get; init; }

    /// <summary>Since when the client waits.</summary>
    [Id(11)] public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>Until when the counsellor said to be late.</summary>
    [Id(12)] public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>While waiting: when the way out with the money back is offered; the agreed end at the latest for whoever has waited for it.</summary>
    [Id(13)] public DateTimeOffset? OfferAt { get; init; }

    /// <summary>While waiting: when that happens by itself.</summary>
    [Id(14)] public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who called it off.</summary>
    [Id(15)] public CancelledBy? CancelledBy { get; init; }

    /// <summary>Why it was called off.</summary>
    [Id(16)] public CancelReason? CancelReason { get; init; }

    /// <summary>The calendar's sequence, for the file that can be fetched.</summary>
    [Id(17)] public int Sequence { get; init; }

    /// <summary>Whether cancelling is possible now.</summary>
    [Id(18)] public bool MayCancel { get; init; }

    /// <summary>Whether the counsellor may give the money back now.</summary>
    [Id(19)] public bool MayGiveBack { get; init; }

    /// <summary>Whether the counsellor may let the client in without payment now.</summary>
    [Id(20)] public bool MayWaive { get; init; }

    /// <summary>The client's account.</summary>
    [Id(21)] public Guid Client { get; init; }

    /// <summary>Why the provider would not open the payment page when the client last asked for it, or null.</summary>
    [Id(22)] public RefusalCode? PayRefused { get; init; }

    /// <summary>Money that has to go back does not, unless the counsellor does something about it; <see cref="IAppointmentGrain.LookAgain"/> tries again.</summary>
    [Id(23)] public bool RefundStuck { get; init; }

    /// <summary>Whether this side may move it now; a client also needs the counsellor's notice.</summary>
    [Id(24)] public bool MayMove { get; init; }

    /// <summary>Whether the counsellor may let the client who stayed away book with them again now.</summary>
    [Id(25)] public bool MayForgive { get; init; }

    /// <summary>When the appointment first heard that it is paid, or null.</summary>
    [Id(26)] public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Whether there is a receipt for this side: the client's, once it is over, when it was paid.</summary>
    [Id(27)] public bool HasReceipt { get; init; }

    /// <summary>Whether the client went out on purpose and has not come back in.</summary>
    [Id(28)] public bool WentOut { get; init; }

    /// <summary>While the money is <see cref="MoneyStatus.Pending"/>: the provider's page is still being opened, and nothing can have been paid on it.</summary>
    [Id(29)] public bool PayPageOpens { get; init; }
}
