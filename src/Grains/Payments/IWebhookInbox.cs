namespace Helpnet.Grains.Payments;

/// <summary>Events as rows, each once, pending until what they are about has been asked for and stored.</summary>
public interface IWebhookInbox
{
    /// <summary>Stores an event as pending unless it is known. Durable when the call returns.</summary>
    /// <returns>Whether it is pending now: true for a new one and for a redelivery of one that is not done yet.</returns>
    Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct);

    /// <summary>The oldest pending events of a shard.</summary>
    Task<IReadOnlyList<WebhookEvent>> Pending(int shard, int limit, CancellationToken ct);

    /// <summary>Marks an event as done.</summary>
    Task Done(string id, CancellationToken ct);
}
