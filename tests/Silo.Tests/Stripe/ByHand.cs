using System.Net.Http.Headers;
using System.Text.Json;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>What somebody does at the provider without us.</summary>
internal static class ByHand
{
    public static async Task<HttpResponseMessage> Send(
        this StandInServer provider, HttpMethod method, string path, string account, Dictionary<string, string>? form = null, string? version = null)
    {
        using var http = new HttpClient { BaseAddress = provider.Address };
        using var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_standin");
        request.Headers.Add("Stripe-Account", account);
        request.Headers.Add("Stripe-Version", version ?? global::Stripe.StripeConfiguration.ApiVersion);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The counsellor gives a payment back on the provider's own page, which knows nothing of our reference.</summary>
    /// <returns>The ids of the refund and of its charge.</returns>
    public static async Task<(string Refund, string Charge)> GiveBackByHand(this StandInServer provider, string account, string payment)
    {
        using var answer = await provider.Send(HttpMethod.Post, "/v1/refunds", account, new() { ["payment_intent"] = payment });
        using var refund = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (refund.RootElement.GetProperty("id").GetString()!, refund.RootElement.GetProperty("charge").GetString()!);
    }
}
