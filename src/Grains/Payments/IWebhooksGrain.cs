using System.Collections.Immutable;

namespace Helpnet.Grains.Payments;

/// <summary>Takes the payment provider's messages. Key: 0.</summary>
[Alias("webhooks")]
public interface IWebhooksGrain : IGrainWithIntegerKey
{
    /// <summary>Verifies and stores one message. Taking it twice is harmless.</summary>
    /// <param name="body">The body as it came, byte for byte.</param>
    /// <param name="signature">The signature header, empty when there was none.</param>
    /// <returns>What became of it; durable when <see cref="WebhookReceipt.Kept"/>.</returns>
    [Alias("receive")] Task<WebhookReceipt> Receive(ImmutableArray<byte> body, string signature);
}
