namespace Helpnet.Grains.Payments;

/// <summary>Events as rows, each once, pending until what they are about has been asked for and stored. Each call is durable when it returns.</summary>
public interface IWebhookInbox
{
    /// <summary>
    /// Stores an event as pending unless it is known. The redelivery of one that is not done is tried at once, of one that was given up anew.
    /// </summary>
    /// <returns>Whether it is pending now.</returns>
    Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct);

    /// <summary>The pending events of a shard that are to be tried by <paramref name="now"/>, in the order of their turn.</summary>
    Task<IReadOnlyList<WebhookRow>> Due(int shard, DateTimeOffset now, int limit, CancellationToken ct);

    /// <summary>Whether anything of a shard is pending, whenever its turn is.</summary>
    Task<bool> IsPending(int shard, CancellationToken ct);

    /// <summary>A pending event is tried again at <paramref name="next"/>.</summary>
    Task Later(string id, int attempts, DateTimeOffset next, CancellationToken ct);

    /// <summary>A pending event is given up; it is kept for the operator.</summary>
    Task GiveUp(string id, DateTimeOffset now, CancellationToken ct);

    /// <summary>The events that were given up, the newest first.</summary>
    Task<IReadOnlyList<WebhookRow>> GivenUp(int limit, CancellationToken ct);

    /// <summary>An event that was given up is pending as if it had just come.</summary>
    Task Again(string id, DateTimeOffset now, CancellationToken ct);

    /// <summary>Marks an event as done.</summary>
    Task Done(string id, CancellationToken ct);
}
