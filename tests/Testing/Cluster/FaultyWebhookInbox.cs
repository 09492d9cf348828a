using Helpnet.Grains.Payments;

namespace Helpnet.Testing.Cluster;

/// <summary>The rows of the provider's messages, with the faults a test asks for.</summary>
internal sealed class FaultyWebhookInbox(IWebhookInbox inner, StorageFaults faults) : IWebhookInbox
{
    public Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct) =>
        faults.Through(Writes.Rows, () => inner.Put(shard, news, at, ct));

    public Task<IReadOnlyList<WebhookRow>> Due(int shard, DateTimeOffset now, int limit, CancellationToken ct) =>
        faults.Read(() => inner.Due(shard, now, limit, ct));

    public Task<bool> IsPending(int shard, CancellationToken ct) => faults.Read(() => inner.IsPending(shard, ct));

    public Task Later(string id, int attempts, DateTimeOffset next, CancellationToken ct) =>
        faults.Through(Writes.Rows, () => inner.Later(id, attempts, next, ct));

    public Task GiveUp(string id, DateTimeOffset now, CancellationToken ct) => faults.Through(Writes.Rows, () => inner.GiveUp(id, now, ct));

    public Task<IReadOnlyList<WebhookRow>> GivenUp(int limit, CancellationToken ct) => faults.Read(() => inner.GivenUp(limit, ct));

    public Task Again(string id, DateTimeOffset now, CancellationToken ct) => faults.Through(Writes.Rows, () => inner.Again(id, now, ct));

    public Task Done(string id, CancellationToken ct) => faults.Through(Writes.Rows, () => inner.Done(id, ct));
}
