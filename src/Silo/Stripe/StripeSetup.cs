using Helpnet.Grains.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Stripe;

/// <summary>Puts the payment provider behind its ports.</summary>
public static class StripeSetup
{
    /// <summary>Adds the provider; its options come from the configuration and are checked at start.</summary>
    public static IServiceCollection AddStripe(this IServiceCollection services)
    {
        services.AddOptions<StripeOptions>().BindConfiguration(StripeOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StripeOptions>, StripeOptionsCheck>();
        return services.AddGateway();
    }

    /// <summary>Adds the provider with options at hand.</summary>
    internal static IServiceCollection AddStripe(this IServiceCollection services, StripeOptions options)
    {
        services.AddSingleton(Options.Create(options));
        return services.AddGateway();
    }

    private static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services.AddSingleton<IPaymentGateway, StripeGateway>();
        services.AddSingleton<IWebhookVerifier, StripeWebhookVerifier>();
        return services;
    }
}
