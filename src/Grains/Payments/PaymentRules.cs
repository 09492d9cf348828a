using System.Collections.Immutable;

namespace Helpnet.Grains.Payments;

/// <summary>What a payment does, and when the provider is asked. Law 4 is decided in <see cref="Learn"/>.</summary>
internal static class PaymentRules
{
    /// <summary>Most checkouts of one appointment, whatever is pressed.</summary>
    public const int MostCheckouts = 40;

    /// <summary>The provider allows 30 minutes to 24 hours; a repeated question has to fit in between.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static Decision<PaymentEvent> Open(PaymentState payment, PaymentTerms terms, DateTimeOffset now)
    {
        if (payment.Closed || terms.Gross.Minor <= 0 || payment.Checkouts.Any(c => c.Kept)) return Decision<PaymentEvent>.Nothing;
        var left = payment.Checkouts.Where(c => c.MayBePaid() && IsOnAnotherAccount(c, terms)).ToList();
        if (payment.Checkouts.LastOrDefault(c => c.MayBePaid() && !left.Contains(c)) is { } live)
            return live.ExpiresAt <= now && !IsWanted(live) ? new LookWanted(live.Number, Spacing.NextLook(live, now)) : Decision<PaymentEvent>.Nothing;
        if (payment.Checkouts.Length >= MostCheckouts) return RefusalCode.TooMany;
        return new([.. left.Select(c => new CheckoutLeft(c.Number, now)), new CheckoutAsked(terms, now, now + Life)]);
    }

    /// <summary>A wish joins the question that is still to be put; one that came too soon after another is answered a little later.</summary>
    /// <param name="payment">The state.</param>
    /// <param name="underWay">The number of wanted questions with which each checkout is being asked about right now.</param>
    /// <param name="now">The time.</param>
    public static Decision<PaymentEvent> LookAgain(PaymentState payment, ImmutableDictionary<int, long> underWay, DateTimeOffset now) =>
        new(
        [
            .. payment.Checkouts.Where(MaySayMore).Where(c => !Joins(c, underWay))
                .Select(c => new LookWanted(c.Number, Spacing.NextLook(c, now))),
        ]);

    public static Decision<PaymentEvent> Seen(PaymentState payment, string checkout, ImmutableDictionary<int, long> underWay, DateTimeOffset now)
    {
        if (payment.Find(checkout) is { } known)
            return Joins(known, underWay) ? Decision<PaymentEvent>.Nothing : new LookWanted(known.Number, now);
        // The answer that opens it may be on its way, and nothing was ever asked for otherwise.
        if (payment.Checkouts.IsEmpty || payment.Checkouts.Any(c => c.Status is CheckoutStatus.Opening)) return Decision<PaymentEvent>.Nothing;
        return payment.Checkouts.Length >= MostCheckouts * 2 ? RefusalCode.TooMany : new CheckoutFound(checkout, now);
    }

    public static Decision<PaymentEvent> Close(PaymentState payment, DateTimeOffset now) =>
        payment.Closed ? Decision<PaymentEvent>.Nothing : new PaymentClosed(now);

    public static Decision<PaymentEvent> Refund(PaymentState payment, DateTimeOffset now) => new(
    [
        .. Close(payment, now).Events,
        .. payment.Checkouts.Where(c => c.Status is CheckoutStatus.Paid).Select(c => new BackWanted(c.Number, now)),
    ]);

    public static Decision<PaymentEvent> Learn(PaymentState payment, Guid appointment, ProviderAnswer answer, DateTimeOffset now)
    {
        if (payment.Find(answer.Number) is not { } asked) return Decision<PaymentEvent>.Nothing;
        if (answer.Silence is { } keySpent) return new ProviderSilent(asked.Number, keySpent, now);
        if (answer.Refused is { } code)
            return CheckoutLifecycle.IsLive(asked.Status) ? new CheckoutRefused(asked.Number, code, now) : Misfit(asked, answer, now);
        if (answer.Refund is { } refund)
            return CheckoutLifecycle.Next(asked.Status, SignalOf(refund)) is { } after
                ? new RefundMoved(asked.Number, answer.Wanted, after, refund, now)
                : Misfit(asked, answer, now);
        if (answer.Checkout is not { } checkout) return Misfit(asked, answer, now);

        var signal = IsNew(asked, answer) && FellBack(asked, checkout) ? CheckoutSignal.SaysPaidAgain : SignalOf(payment, asked, appointment, checkout);
        if (CheckoutLifecycle.Next(asked.Status, signal) is not { } next) return Misfit(asked, answer, now);
        return signal is CheckoutSignal.SaysPaidAgain
            ? new RefundMoved(asked.Number, answer.Wanted, next, new(asked.Refund, RefundStand.Failed), now)
            : new CheckoutMoved(asked.Number, answer.Wanted, next, checkout, now);
    }

    /// <summary>The question was put after everything that has been answered: the answer can't be one from before.</summary>
    private static bool IsNew(Checkout asked, ProviderAnswer answer) => answer.Wanted > asked.Answered;

    private static bool FellBack(Checkout asked, CheckoutAnswer answer) =>
        asked.Status is CheckoutStatus.Refunded && answer.Stand is CheckoutStand.Paid && answer.Id == asked.Id;

    /// <summary>Logged, and asked again much later.</summary>
    private static AnswerSetAside Misfit(Checkout asked, ProviderAnswer answer, DateTimeOffset now) => new(asked.Number, answer.Wanted, now);

    /// <summary>The checkout whose question is due, if any.</summary>
    public static Checkout? Question(PaymentState payment, DateTimeOffset now) =>
        payment.Checkouts.Where(c => c.AskAt <= now).MinBy(c => c.AskAt);

    public static DateTimeOffset? NextAsk(PaymentState payment) => payment.Checkouts.Min(c => c.AskAt);

    public static bool IsWanted(Checkout checkout) => checkout.Wanted > checkout.Answered;

    /// <summary>The counsellor has connected another account since. What is on its way already stays what is waited for.</summary>
    private static bool IsOnAnotherAccount(Checkout checkout, PaymentTerms terms) =>
        checkout.Status is CheckoutStatus.Open && checkout.Terms.Account != terms.Account;

    /// <summary>A refund may fail days after it was called done.</summary>
    private static bool MaySayMore(Checkout checkout) =>
        checkout.MayBePaid() || checkout.Status is CheckoutStatus.Paid or CheckoutStatus.Refunding or CheckoutStatus.Refunded;

    /// <summary>Whether a question that has not been put yet will answer for this wish too.</summary>
    private static bool Joins(Checkout checkout, ImmutableDictionary<int, long> underWay) =>
        IsWanted(checkout) && (!underWay.TryGetValue(checkout.Number, out var asked) || checkout.Wanted > asked);

    private static CheckoutSignal SignalOf(RefundAnswer answer) => answer.Stand switch
    {
        RefundStand.Done => CheckoutSignal.RefundDone,
        RefundStand.Pending => CheckoutSignal.RefundPending,
        _ => CheckoutSignal.RefundFailed,
    };

    private static CheckoutSignal SignalOf(PaymentState payment, Checkout asked, Guid appointment, CheckoutAnswer answer)
    {
        if (answer.Reference != Reference(appointment)) return CheckoutSignal.SaysFailed;
        return answer.Stand switch
        {
            CheckoutStand.Open => CheckoutSignal.SaysOpen,
            CheckoutStand.Pending => CheckoutSignal.SaysPending,
            CheckoutStand.Expired => CheckoutSignal.SaysExpired,
            CheckoutStand.Failed => CheckoutSignal.SaysFailed,
            CheckoutStand.Refunded => CheckoutSignal.SaysRefunded,
            CheckoutStand.Refunding => CheckoutSignal.SaysRefunding,
            _ => Keeps(payment, asked, answer) ? CheckoutSignal.SaysPaid : CheckoutSignal.SaysPaidInVain,
        };
    }

    /// <summary>Law 4: the first payment as agreed that lands while it is of use is kept; every other goes back.</summary>
    private static bool Keeps(PaymentState payment, Checkout asked, CheckoutAnswer answer) => asked.Status is CheckoutStatus.Paid
        || !payment.Closed && answer.Gross == asked.Terms.Gross && !payment.Checkouts.Any(c => c.Kept && c.Id != answer.Id);

    /// <summary>How the provider knows the appointment.</summary>
    public static string Reference(Guid appointment) => appointment.ToString("n");
}
