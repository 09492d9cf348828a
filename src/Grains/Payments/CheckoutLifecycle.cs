using static Helpnet.Grains.Payments.CheckoutSignal;
using static Helpnet.Grains.Payments.CheckoutStatus;

namespace Helpnet.Grains.Payments;

/// <summary>
/// The whole life of a checkout. What the provider says may come twice and in any order, so an old answer leaves a later state as it is;
/// a pair that is not listed can't be and is refused.
/// </summary>
internal static class CheckoutLifecycle
{
    public static CheckoutStatus? Next(CheckoutStatus now, CheckoutSignal signal) => (now, signal) switch
    {
        (Opening or Open, SaysOpen) => Open,
        (Opening or Open or Pending, SaysPending) => Pending,
        (Opening or Open or Pending or Expired or Failed, SaysPaid) => Paid,
        (Opening or Open or Pending or Expired or Failed, SaysPaidInVain) => Refunding,
        (Opening or Open or Pending or Paid or Refunding or Refunded or Expired or Failed, SaysRefunded) => Refunded,
        (Opening or Open or Pending or Paid or Refunding or Expired or Failed, SaysRefunding) => Refunding,
        (Opening or Open or Pending or Expired, SaysExpired) => Expired,
        (Opening or Open or Pending or Failed, SaysFailed) => Failed,
        (Pending, SaysOpen) => Pending,
        (Expired or Failed, SaysOpen or SaysPending) => now,
        (Expired, SaysFailed) or (Failed, SaysExpired) => now,

        (Paid, SaysPaid or SaysOpen or SaysPending) => Paid,
        (Paid, GiveBack) => Refunding,
        (Refunding, RefundDone) => Refunded,
        (Refunding, RefundPending or RefundFailed or GiveBack or SaysPaid or SaysPaidInVain or SaysOpen or SaysPending) => Refunding,
        (Refunded, RefundDone or GiveBack or RefundPending or SaysPaid or SaysPaidInVain or SaysOpen or SaysPending or SaysRefunding) => Refunded,
        (Refunded, SaysPaidAgain) => Refunding,
        _ => null,
    };

    /// <summary>Whether money may still come through it.</summary>
    public static bool IsLive(CheckoutStatus status) => status is Opening or Open or Pending;
}
