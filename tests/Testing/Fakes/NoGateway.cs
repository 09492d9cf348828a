using Helpnet.Grains;
using Helpnet.Grains.Payments;

namespace Helpnet.Testing.Fakes;

/// <summary>A payment provider that never answers, for stories in which nobody pays.</summary>
internal sealed class NoGateway : IPaymentGateway
{
    public Task<Outcome<CheckoutAnswer>> Open(CheckoutRequest request, CancellationToken ct) => throw Silence();

    public Task<CheckoutAnswer> Read(string account, string checkout, CancellationToken ct) => throw Silence();

    public Task<CheckoutAnswer> Expire(string account, string checkout, CancellationToken ct) => throw Silence();

    public Task<RefundAnswer> Refund(RefundRequest request, CancellationToken ct) => throw Silence();

    public Task<RefundAnswer> ReadRefund(string account, string refund, CancellationToken ct) => throw Silence();

    public Task<string?> ReferenceOf(string account, string chargeOrRefund, CancellationToken ct) => throw Silence();

    public Task<Outcome<string>> CreateAccount(AccountRequest request, CancellationToken ct) => throw Silence();

    public Task<string> OnboardingLink(string account, string returnUrl, string refreshUrl, CancellationToken ct) => throw Silence();

    public Task<AccountAnswer> ReadAccount(string account, CancellationToken ct) => throw Silence();

    private static GatewayUnavailable Silence() => new(keySpent: false);
}
