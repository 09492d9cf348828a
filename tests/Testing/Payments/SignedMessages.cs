using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Stripe;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Testing.Payments;

/// <summary>Messages of a payment provider as they come over the wire: signed, and checked by the real verifier.</summary>
internal static class SignedMessages
{
    private const string Secret = "whsec_connect";

    public static void AddPlayedProvider(this IServiceCollection services, PlayedProvider provider)
    {
        services.AddStripe(new StripeOptions { SecretKey = "sk_test", WebhookSecret = "whsec_platform", ConnectWebhookSecret = Secret });
        services.Replace(ServiceDescriptor.Singleton<IPaymentGateway>(provider));
    }

    public static string Sign(string body, DateTimeOffset at)
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{at.ToUnixTimeSeconds()}.{body}"));
        return $"t={at.ToUnixTimeSeconds()},v1={Convert.ToHexStringLower(mac)}";
    }
}
