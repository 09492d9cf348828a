using Helpnet.Grains.Payments;
using Stripe.V2.Core;

namespace Helpnet.Silo.Stripe;

/// <summary>Counsellors' accounts: their own dashboard, their own contract with the provider, who bears fees and losses.</summary>
internal static class StripeAccounts
{
    private const string CounsellorKey = "counsellor";

    public static AccountCreateOptions New(AccountRequest request) => new()
    {
        ContactEmail = request.Email,
        DisplayName = request.Name,
        Dashboard = "full",
        Identity = new() { Country = request.Country.ToLowerInvariant() },
        Configuration = new() { Merchant = new() { Capabilities = new() { CardPayments = new() { Requested = true } } } },
        Defaults = new()
        {
            Currency = request.Currency.ToLowerInvariant(),
            Locales = [request.Language],
            Responsibilities = new() { FeesCollector = "stripe", LossesCollector = "stripe" },
        },
        Metadata = new() { [CounsellorKey] = request.Reference },
    };

    public static AccountLinkCreateOptions Link(string account, string returnUrl, string refreshUrl) => new()
    {
        Account = account,
        UseCase = new()
        {
            Type = "account_onboarding",
            AccountOnboarding = new() { ReturnUrl = returnUrl, RefreshUrl = refreshUrl },
        },
    };

    public static AccountAnswer Of(Account account) => new(
        account.Id,
        account.Configuration?.Merchant?.Capabilities?.CardPayments?.Status is "active" && account.Closed is not true,
        account.Metadata?.GetValueOrDefault(CounsellorKey),
        account.Closed is true);
}
