using System.Net;
using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Words;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace Helpnet.Silo.Stripe;

/// <summary>Asks Stripe. Direct charges on the counsellor's own account: the money never passes through ours.</summary>
internal sealed class StripeGateway(IOptions<StripeOptions> options) : IPaymentGateway
{
    /// <summary>The key under which our reference stands at the provider.</summary>
    public const string ReferenceKey = "appointment";

    private const string Payment = "payment_intent";
    private const string WholePayment = $"{Payment}.latest_charge";
    private const int Retries = 1;
    private const int MostRefunds = 100;

    /// <summary>Only what is paid at once: whoever stands before the door can't wait for days.</summary>
    private static readonly string[] InstantMethods = ["card", "bancontact", "ideal", "link", "eps", "twint"];

    private static readonly WordBook Words = WordBook.Of(typeof(StripeGateway).Assembly);

    private readonly StripeClient client = new(new StripeClientOptions
    {
        ApiKey = options.Value.SecretKey,
        ApiBase = options.Value.ApiBase,
        HttpClient = new SystemNetHttpClient(
            new HttpClient { Timeout = StripeAsk.Patience }, maxNetworkRetries: Retries, appInfo: null, enableTelemetry: false),
    });

    public Task<Outcome<CheckoutAnswer>> Open(CheckoutRequest request, CancellationToken ct) => StripeAsk.Once<Outcome<CheckoutAnswer>>(
        async limit => StripeAnswers.Of(await client.V1.Checkout.Sessions.CreateAsync(Checkout(request), On(request.Account, request.Key), limit), null),
        no => no.StripeError?.Code is "account_invalid" ? RefusalCode.AccountNotReady : RefusalCode.Invalid,
        ct);

    public async Task<CheckoutAnswer> Read(string account, string checkout, CancellationToken ct)
    {
        var session = await StripeAsk.Once(
            async Task<Session?> (limit) => await client.V1.Checkout.Sessions.GetAsync(checkout, new() { Expand = [WholePayment] }, On(account), limit),
            no => IsUnknown(no) ? null : throw Closed(no),
            ct);
        if (session is null) return new(checkout, CheckoutStand.Failed, null, null, default, null);
        // "Refunded" stands on a charge also while the money is on its way back, and perhaps when that failed.
        var back = session.PaymentIntent?.LatestCharge is { Refunded: true } charge
            ? StripeAnswers.GivenBack(await Refunds(account, session.PaymentIntentId, ct), charge.Amount)
            : null;
        return StripeAnswers.Of(session, back);
    }

    public async Task<CheckoutAnswer> Expire(string account, string checkout, CancellationToken ct)
    {
        var expired = await StripeAsk.Once(
            async limit => StripeAnswers.Of(await client.V1.Checkout.Sessions.ExpireAsync(checkout, null, On(account), limit), null),
            CheckoutAnswer? (_) => null,
            ct);
        // The "no" means that it is not open any more: paid, perhaps.
        return expired ?? await Read(account, checkout, ct);
    }

    public async Task<RefundAnswer> Refund(RefundRequest request, CancellationToken ct)
    {
        var answer = await StripeAsk.Once(
            async limit => StripeAnswers.Of(await client.V1.Refunds.CreateAsync(
                new() { PaymentIntent = request.Payment, Metadata = Ours(request.Reference) }, On(request.Account, request.Key), limit)),
            no => new RefundAnswer(null, StripeAnswers.OfRefundRefused(no.StripeError?.Code)),
            ct);
        if (answer is not { Id: null, Stand: RefundStand.Done }) return answer;
        // Somebody else gave it back; that may be on its way still.
        return StripeAnswers.GivenBack(await Refunds(request.Account, request.Payment, ct), whole: 0) ?? new(null, RefundStand.Failed);
    }

    public Task<RefundAnswer> ReadRefund(string account, string refund, CancellationToken ct) => StripeAsk.Once(
        async limit => StripeAnswers.Of(await client.V1.Refunds.GetAsync(refund, null, On(account), limit)),
        no => IsUnknown(no) ? new RefundAnswer(refund, RefundStand.Failed) : throw Closed(no),
        ct);

    public Task<string?> ReferenceOf(string account, string chargeOrRefund, CancellationToken ct) => StripeAsk.Once(
        async limit => IsCharge(chargeOrRefund)
            ? StripeAnswers.ReferenceOf(await client.V1.Charges.GetAsync(chargeOrRefund, new() { Expand = [Payment] }, On(account), limit))
            : StripeAnswers.ReferenceOf(await client.V1.Refunds.GetAsync(chargeOrRefund, new() { Expand = [Payment] }, On(account), limit)),
        no => IsUnknown(no) ? null : throw Closed(no),
        ct);

    public Task<Outcome<string>> CreateAccount(AccountRequest request, CancellationToken ct) => StripeAsk.Once<Outcome<string>>(
        async limit => (await client.V2.Core.Accounts.CreateAsync(StripeAccounts.New(request), new() { IdempotencyKey = request.Key }, limit)).Id,
        _ => RefusalCode.Invalid,
        ct);

    public Task<string> OnboardingLink(string account, string returnUrl, string refreshUrl, CancellationToken ct) => StripeAsk.Once(
        async limit => (await client.V2.Core.AccountLinks.CreateAsync(StripeAccounts.Link(account, returnUrl, refreshUrl), null, limit)).Url,
        no => throw new GatewayUnavailable(keySpent: true, no),
        ct);

    public Task<AccountAnswer> ReadAccount(string account, CancellationToken ct) => StripeAsk.Once(
        async limit => StripeAccounts.Of(
            await client.V2.Core.Accounts.GetAsync(account, new() { Include = ["configuration.merchant", "requirements"] }, null, limit)),
        no => StripeAsk.IsShut(no) || IsUnknown(no) ? new AccountAnswer(account, false, null, Lost: true) : throw Closed(no),
        ct);

    private Task<List<Refund>> Refunds(string account, string payment, CancellationToken ct) => StripeAsk.Once(
        async limit => (await client.V1.Refunds.ListAsync(new() { PaymentIntent = payment, Limit = MostRefunds }, On(account), limit)).Data,
        no => throw Closed(no),
        ct);

    /// <summary>A charge of a card, or of another method.</summary>
    private static bool IsCharge(string id) => id.StartsWith("ch_", StringComparison.Ordinal) || id.StartsWith("py_", StringComparison.Ordinal);

    /// <summary>Only what the provider does not know is over; a door that is shut to us today may hide a payment.</summary>
    private static bool IsUnknown(StripeException no) => no.HttpStatusCode is HttpStatusCode.NotFound;

    private static GatewayUnavailable Closed(StripeException no) => new(keySpent: false, no);

    private static RequestOptions On(string account, string? key = null) =>
        new() { StripeAccount = account.Length == 0 ? null : account, IdempotencyKey = key };

    private static Dictionary<string, string> Ours(string reference) => new() { [ReferenceKey] = reference };

    /// <summary>Neutral to whoever reads it: no names and no topic leave the house.</summary>
    private static SessionCreateOptions Checkout(CheckoutRequest request) => new()
    {
        Mode = "payment",
        AllowedPaymentMethodTypes = [.. InstantMethods],
        ClientReferenceId = request.Reference,
        ExpiresAt = request.ExpiresAt.UtcDateTime,
        Locale = request.Language,
        SuccessUrl = request.ReturnUrl,
        CancelUrl = request.ReturnUrl,
        PaymentIntentData = new() { Metadata = Ours(request.Reference) },
        LineItems =
        [
            new()
            {
                Quantity = 1,
                PriceData = new()
                {
                    Currency = request.Gross.Currency.ToLowerInvariant(),
                    UnitAmount = request.Gross.Minor,
                    ProductData = new() { Name = Words.Say("payment.product", request.Language) },
                },
            },
        ],
    };
}
