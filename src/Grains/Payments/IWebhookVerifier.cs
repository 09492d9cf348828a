namespace Helpnet.Grains.Payments;

/// <summary>Tells the provider's own messages from everybody else's.</summary>
public interface IWebhookVerifier
{
    /// <summary>Checks the signature over the raw body.</summary>
    /// <returns>What it is about, or null when it does not come from the provider or is too old.</returns>
    WebhookEvent? Verify(ReadOnlySpan<byte> body, string signature, DateTimeOffset now);
}
