namespace Helpnet.Silo.Stripe;

/// <summary>Configuration section <c>Stripe</c>. Checked at start: a silo with a bad value does not come up.</summary>
public sealed class StripeOptions
{
    public const string Section = "Stripe";

    /// <summary>The platform's secret key. In Production never a test key.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>Signing secret of the endpoint for the platform's own events.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>Signing secret of the endpoint for events of connected accounts.</summary>
    public string ConnectWebhookSecret { get; set; } = "";

    /// <summary>Another address than the provider's, for tests and the embedded run; refused in Production.</summary>
    public string? ApiBase { get; set; }
}
