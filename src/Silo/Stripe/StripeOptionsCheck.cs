using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Stripe;

/// <summary>Says all that is missing at once.</summary>
internal sealed class StripeOptionsCheck(IHostEnvironment environment) : IValidateOptions<StripeOptions>
{
    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        var missing = Missing(options, environment.IsProduction()).ToList();
        return missing.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(missing);
    }

    /// <summary>What keeps these options from being used, one sentence each.</summary>
    public static IEnumerable<string> Missing(StripeOptions options, bool production)
    {
        if (options.SecretKey.Length == 0) yield return "Stripe:SecretKey is missing.";
        if (options.WebhookSecret.Length == 0) yield return "Stripe:WebhookSecret is missing.";
        if (options.ConnectWebhookSecret.Length == 0) yield return "Stripe:ConnectWebhookSecret is missing.";
        if (options.ApiBase is not null && !Uri.TryCreate(options.ApiBase, UriKind.Absolute, out _)) yield return "Stripe:ApiBase is not an address.";
        if (!production) yield break;
        if (options.SecretKey.Contains("_test_", StringComparison.Ordinal)) yield return "Stripe:SecretKey is a test key.";
        if (options.ApiBase is not null) yield return "Stripe:ApiBase is for tests only.";
    }
}
