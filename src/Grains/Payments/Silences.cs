namespace Helpnet.Grains.Payments;

/// <summary>What becomes of a checkout about which the provider says nothing.</summary>
internal static class Silences
{
    /// <summary>After so long nobody will say any more: the account is not ours, or shut to us.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>Somebody stands before the door and can't pay.</summary>
    public static Checkout Pressing(Checkout before, ProviderSilent silent) => Unanswered(before, silent, Spacing.Silence(before.Quiet));

    /// <summary>Nobody stands there: asked ever more seldom, until it is left alone or a matter for a person.</summary>
    public static Checkout Patient(Checkout before, ProviderSilent silent)
    {
        var after = Unanswered(before, silent, Spacing.Patience(before.Quiet));
        var tooLong = silent.At >= after.SilentSince + Longest;
        return after.Status switch
        {
            CheckoutStatus.Refunding when after.RefundStuck || tooLong =>
                after with { RefundStuck = true, AskAt = silent.At + Spacing.StuckRefund },
            CheckoutStatus.Refunding => after,
            CheckoutStatus.Opening or CheckoutStatus.Open or CheckoutStatus.Pending =>
                silent.At < after.ExpiresAt + Longest ? after : LeftAlone(after) with { Status = CheckoutStatus.Expired },
            _ => tooLong ? LeftAlone(after) : after,
        };
    }

    private static Checkout Unanswered(Checkout before, ProviderSilent silent, TimeSpan pause) => before with
    {
        Tries = before.Status is CheckoutStatus.Opening && silent.KeySpent ? before.Tries + 1 : before.Tries,
        RefundTries = before is { Status: CheckoutStatus.Refunding, Refund: null } && silent.KeySpent ? before.RefundTries + 1 : before.RefundTries,
        Quiet = before.Quiet + 1,
        SilentSince = before.SilentSince ?? silent.At,
        AskAt = Spacing.Later(silent.At + pause, before.LookedAt),
    };

    private static Checkout LeftAlone(Checkout before) => before with { AskAt = null, Answered = before.Wanted, SilentSince = null };
}
