namespace Helpnet.Grains.Payments;

/// <summary>What an operator can do for a message of the provider.</summary>
public static class WebhookDesks
{
    /// <summary>Has a message that was given up tried as if it had just come. Durable when the call returns; safe to repeat.</summary>
    public static Task TryAgain(this IGrainFactory grains, WebhookRow row) => grains.GetGrain<IWebhookDesk>(row.Shard).Again(row.News.Id);
}
