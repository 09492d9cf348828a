namespace Helpnet.Grains.Payments;

/// <summary>Which desk works an event off.</summary>
internal static class WebhookShards
{
    /// <summary>Number of desks; stored rows depend on it, so it never changes.</summary>
    private const int Count = 16;

    /// <summary>One thing's events come to one desk.</summary>
    public static int Of(WebhookEvent news) => (int)((news.Reference ?? news.Object).Aggregate(17u, (hash, c) => unchecked(hash * 31 + c)) % Count);
}
