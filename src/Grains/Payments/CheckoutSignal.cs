namespace Helpnet.Grains.Payments;

/// <summary>What moves a checkout on.</summary>
internal enum CheckoutSignal
{
    SaysOpen,
    SaysPending,
    /// <summary>Paid as agreed, and the appointment can still use it.</summary>
    SaysPaid,
    /// <summary>Paid a second time, too late, or not as agreed.</summary>
    SaysPaidInVain,
    SaysRefunded,
    SaysExpired,
    SaysFailed,
    GiveBack,
    RefundPending,
    RefundFailed,
    RefundDone,
    /// <summary>Somebody gives it back at the provider, and it is on its way.</summary>
    SaysRefunding,
    /// <summary>It was given back, and is not any more: a refund failed after it had been called done.</summary>
    SaysPaidAgain,
}
