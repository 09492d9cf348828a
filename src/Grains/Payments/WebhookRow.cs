namespace Helpnet.Grains.Payments;

/// <summary>The row of an event that is not done.</summary>
/// <param name="News">The event.</param>
/// <param name="Shard">The desk that works it off.</param>
/// <param name="TakenAt">When it came, or was last asked to be tried anew.</param>
/// <param name="Attempts">How often it has been tried in vain since.</param>
/// <param name="At">When it is tried next, or when it was given up.</param>
public sealed record WebhookRow(WebhookEvent News, int Shard, DateTimeOffset TakenAt, int Attempts, DateTimeOffset At);
