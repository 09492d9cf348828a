using System.Collections.Immutable;

namespace Helpnet.Grains.Payments;

internal sealed record PaymentState
{
    /// <summary>A refund that failed so often is a matter for a person.</summary>
    public const int MostRefundTries = 3;

    public long Version { get; init; }

    public ImmutableArray<Checkout> Checkouts { get; init; } = [];

    /// <summary>The appointment can't be entered any more: what lands from now on goes back.</summary>
    public bool Closed { get; init; }

    public DateTimeOffset? UnavailableSince { get; init; }

    /// <summary>When the provider last left a question unanswered.</summary>
    public DateTimeOffset? SilentAt { get; init; }

    /// <summary>The version at which the view last looked different, and the one the appointment was poked about.</summary>
    public long MovedAt { get; init; }

    public long ToldAt { get; init; }

    public Checkout? Find(int number) => Checkouts.FirstOrDefault(c => c.Number == number);

    public Checkout? Find(string id) => Checkouts.FirstOrDefault(c => c.Id == id);

    public PaymentState Apply(PaymentEvent e)
    {
        if (e is AppointmentTold told) return this with { ToldAt = told.Version };

        var next = Change(e) with { Version = Version + 1 };
        return e is LookWanted || Look(next) == Look(this) ? next : next with { MovedAt = next.Version };
    }

    /// <summary>What is worth a poke; that a silence lasts is not, nor that somebody asks: the answer is.</summary>
    private static PaymentView Look(PaymentState payment) => PaymentViews.Of(payment) with { Version = 0, SilentAt = null, MovedAt = 0 };

    private PaymentState Change(PaymentEvent e) => e switch
    {
        CheckoutAsked asked => Add(new()
        {
            Number = NextNumber(),
            Terms = asked.Terms,
            Status = CheckoutStatus.Opening,
            ExpiresAt = asked.ExpiresAt,
            AskAt = asked.At,
        }),
        CheckoutLeft left => With(left.Number, c => c with { Left = true, AskAt = left.At, Quiet = 0 }),
        CheckoutFound found => Add(new()
        {
            Number = NextNumber(),
            Terms = Checkouts[^1].Terms,
            Status = CheckoutStatus.Open,
            Id = found.Id,
            ExpiresAt = found.At,
            AskAt = found.At,
            Wanted = 1,
        }),
        LookWanted look => With(look.Number, c => c with
        {
            Wanted = c.Wanted + 1,
            Quiet = 0,
            AskAt = c.AskAt < look.At ? c.AskAt : look.At,
            LookedAt = look.At,
        }),
        CheckoutMoved moved => With(moved.Number, c => Moved(c, moved)).WithoutTwin(moved) with { UnavailableSince = null },
        CheckoutRefused refused => With(refused.Number, c => Refuse(c, refused.Code)) with { UnavailableSince = null },
        ProviderSilent silent when !Closed && Find(silent.Number)!.MayBePaid() => With(silent.Number, c => Silences.Pressing(c, silent)) with
        {
            UnavailableSince = UnavailableSince ?? silent.At,
            SilentAt = silent.At,
        },
        ProviderSilent silent => With(silent.Number, c => Silences.Patient(c, silent)) with { UnavailableSince = Closed ? null : UnavailableSince },
        RefundMoved moved => With(moved.Number, c => Moved(c, moved)) with { UnavailableSince = null },
        AnswerSetAside aside => With(aside.Number, c => SetAside(c, aside)),
        PaymentClosed closed => this with
        {
            Closed = true,
            Checkouts = [.. Checkouts.Select(c => CheckoutLifecycle.IsLive(c.Status) ? c with { AskAt = closed.At, Quiet = 0 } : c)],
        },
        BackWanted back => With(back.Number, c => c with { Status = CheckoutStatus.Refunding, AskAt = back.At, Quiet = 0 }),
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not an event of a payment."),
    };

    private int NextNumber() => Checkouts.IsEmpty ? 1 : Checkouts.Max(c => c.Number) + 1;

    private PaymentState Add(Checkout checkout) => this with { Checkouts = Checkouts.Add(checkout) };

    private PaymentState With(int number, Func<Checkout, Checkout> change) =>
        this with { Checkouts = [.. Checkouts.Select(c => c.Number == number ? change(c) : c)] };

    /// <summary>A message may have told of a checkout before the answer that opened it came.</summary>
    private PaymentState WithoutTwin(CheckoutMoved moved) =>
        this with { Checkouts = Checkouts.RemoveAll(c => c.Id == moved.Answer.Id && c.Number != moved.Number && !c.Kept && c.Refund is null) };

    private static Checkout Refuse(Checkout before, RefusalCode code) =>
        before with { Status = CheckoutStatus.Failed, Refused = code, AskAt = null, Answered = before.Wanted, SilentSince = null };

    private static Checkout SetAside(Checkout before, AnswerSetAside aside)
    {
        // An answer from before must not leave a question open that nobody will put: every later wish would join it.
        var after = before with { Answered = Math.Max(before.Answered, aside.Wanted), SilentSince = null };
        var isDone = before.AskAt is null || before.Status is CheckoutStatus.Refunded && !PaymentRules.IsWanted(after);
        return after with { AskAt = isDone ? null : aside.At + Spacing.Misfit };
    }

    private static Checkout Moved(Checkout before, CheckoutMoved moved)
    {
        var after = before with
        {
            Status = moved.Status,
            RefundStuck = before.RefundStuck && moved.Status is CheckoutStatus.Refunding,
            Id = moved.Answer.Id,
            Url = moved.Status is CheckoutStatus.Open ? moved.Answer.Url ?? before.Url : null,
            Payment = moved.Answer.Payment ?? before.Payment,
            Refund = before.Refund ?? moved.Answer.Refund?.Id,
            Kept = before.Kept || moved.Status is CheckoutStatus.Paid,
            Answered = Math.Max(before.Answered, moved.Wanted),
            Quiet = before.Status == moved.Status ? before.Quiet + 1 : 0,
            SilentSince = null,
        };
        return after with { AskAt = after.Wanted > after.Answered ? Spacing.Later(moved.At, after.LookedAt) : Spacing.NextAsk(after, moved.At) };
    }

    private static Checkout Moved(Checkout before, RefundMoved moved)
    {
        var failed = moved.Answer.Stand is RefundStand.Failed or RefundStand.Refused;
        var tries = failed ? before.RefundTries + 1 : before.RefundTries;
        var after = before with
        {
            Status = moved.Status,
            Refund = failed ? null : moved.Answer.Id ?? before.Refund,
            RefundTries = tries,
            RefundStuck = failed && (moved.Answer.Stand is RefundStand.Refused || tries >= MostRefundTries),
            // What was wanted while the last refund was asked about may be that it failed.
            Answered = moved.Status is CheckoutStatus.Refunded ? Math.Max(before.Answered, moved.Wanted) : before.Wanted,
            Quiet = before.Quiet + 1,
            SilentSince = null,
        };
        if (after.Status is CheckoutStatus.Refunded)
            return after with { AskAt = after.Wanted > after.Answered ? Spacing.Later(moved.At, after.LookedAt) : null };
        return after with { AskAt = moved.At + (after.RefundStuck ? Spacing.StuckRefund : Spacing.Refund(after.Quiet)) };
    }
}
