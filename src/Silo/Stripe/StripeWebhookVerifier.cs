using System.Text;
using System.Text.Json;
using Helpnet.Grains.Payments;
using Microsoft.Extensions.Options;
using Stripe;

namespace Helpnet.Silo.Stripe;

/// <summary>Checks Stripe's signature, and takes from the message only what it is about. Snapshot and thin messages are read alike.</summary>
internal sealed class StripeWebhookVerifier(IOptions<StripeOptions> options) : IWebhookVerifier
{
    private const long ToleranceSeconds = 300;

    public WebhookEvent? Verify(ReadOnlySpan<byte> body, string signature, DateTimeOffset now)
    {
        if (signature.Length == 0) return null;
        var json = Encoding.UTF8.GetString(body);
        if (!IsSigned(json, signature, now)) return null;
        try
        {
            using var message = JsonDocument.Parse(json);
            return Read(message.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsSigned(string json, string signature, DateTimeOffset now) =>
        new[] { options.Value.ConnectWebhookSecret, options.Value.WebhookSecret }.Any(secret => IsSigned(json, signature, secret, now));

    private static bool IsSigned(string json, string signature, string secret, DateTimeOffset now)
    {
        try
        {
            EventUtility.ValidateSignature(json, signature, secret, ToleranceSeconds, now.ToUnixTimeSeconds());
            return true;
        }
        catch (Exception e) when (e is StripeException or FormatException or OverflowException or ArgumentException or NullReferenceException
            or KeyNotFoundException or IndexOutOfRangeException)
        {
            // Whatever a forged header does to the parser, it is forged.
            return false;
        }
    }

    private static WebhookEvent? Read(JsonElement message)
    {
        if (Text(message, "id") is not { } id || Text(message, "type") is not { } type) return null;
        var snapshot = Part(Part(message, "data"), "object");
        var account = Text(message, "account") ?? Text(message, "context") ?? "";
        var about = Text(snapshot, "id") ?? Text(Part(message, "related_object"), "id") ?? "";
        var kind = KindOf(type);
        if (kind is WebhookKind.AccountLost) about = account;
        if (about.Length == 0) kind = WebhookKind.Other;
        var reference = Text(snapshot, "client_reference_id") ?? Text(Part(snapshot, "metadata"), StripeGateway.ReferenceKey);
        return new(id, kind, account, about, reference);
    }

    private static WebhookKind KindOf(string type)
    {
        var name = type.StartsWith("v1.", StringComparison.Ordinal) ? type[3..] : type;
        if (name.StartsWith("checkout.session.", StringComparison.Ordinal)) return WebhookKind.Checkout;
        if (name is "charge.refunded" || name.StartsWith("refund.", StringComparison.Ordinal)) return WebhookKind.Money;
        if (name is "account.application.deauthorized") return WebhookKind.AccountLost;
        return name.StartsWith("v2.core.account", StringComparison.Ordinal) ? WebhookKind.Account : WebhookKind.Other;
    }

    private static JsonElement Part(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement of, string name) => Part(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
