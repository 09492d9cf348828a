namespace Helpnet.Grains.Mail;

/// <summary>Which outbox takes a letter.</summary>
internal static class MailShards
{
    /// <summary>Number of outboxes.</summary>
    public const int Count = 4;

    /// <summary>The outbox of <paramref name="messageId"/>.</summary>
    public static IMailOutboxGrain OutboxOf(this IGrainFactory grains, string messageId) =>
        grains.GetGrain<IMailOutboxGrain>(Orleans.StableHash.ComputeHash(messageId) % Count);
}
