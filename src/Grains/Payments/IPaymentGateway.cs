namespace Helpnet.Grains.Payments;

/// <summary>
/// The only door to the payment provider. Every call may throw <see cref="GatewayUnavailable"/>: then whether it happened is unknown, and it is
/// repeated with the same key. Nothing here is retried for longer than 10 s.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Opens the provider's pay page on the counsellor's own account. The same key opens it once.</summary>
    /// <returns>The checkout, or <see cref="RefusalCode.AccountNotReady"/> or <see cref="RefusalCode.Invalid"/>.</returns>
    Task<Outcome<CheckoutAnswer>> Open(CheckoutRequest request, CancellationToken ct);

    /// <summary>Where a checkout stands.</summary>
    Task<CheckoutAnswer> Read(string account, string checkout, CancellationToken ct);

    /// <summary>Closes an open checkout; one that is complete stays as it is.</summary>
    /// <returns>Where it stands afterwards.</returns>
    Task<CheckoutAnswer> Expire(string account, string checkout, CancellationToken ct);

    /// <summary>Gives the whole payment back. The same key gives it back once; a payment given back already counts as done.</summary>
    Task<RefundAnswer> Refund(RefundRequest request, CancellationToken ct);

    /// <summary>Where a refund stands.</summary>
    Task<RefundAnswer> ReadRefund(string account, string refund, CancellationToken ct);

    /// <summary>Whose payment a charge or a refund belongs to: the reference that its checkout was opened with.</summary>
    /// <returns>The reference, or null for a payment that was not made through us.</returns>
    Task<string?> ReferenceOf(string account, string chargeOrRefund, CancellationToken ct);

    /// <summary>Makes the account on which a counsellor is paid. The same key makes one.</summary>
    /// <returns>The account's id, or <see cref="RefusalCode.Invalid"/>.</returns>
    Task<Outcome<string>> CreateAccount(AccountRequest request, CancellationToken ct);

    /// <summary>A page of the provider on which the counsellor completes the account; single use, so one for each click.</summary>
    Task<string> OnboardingLink(string account, string returnUrl, string refreshUrl, CancellationToken ct);

    /// <summary>Where an account stands.</summary>
    Task<AccountAnswer> ReadAccount(string account, CancellationToken ct);
}
