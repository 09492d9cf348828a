using Helpnet.Grains.Payments;

namespace Helpnet.Testing.Cluster;

/// <summary>The rows of the provider's messages, with the faults a test asks for.</summary>
internal sealed class FaultyWebhookInbox(IWebhookInbox inner, StorageFaults faults) : IWebhookInbox
{
    public Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct) =>
        faults.Through(Writes.Rows, () => inner.Put(shard, news, at, ct));

    public Task<IReadOnlyList<WebhookEvent>> Pending(int shard, int limit, CancellationToken ct) =>
        faults.Read(() => inner.Pending(shard, limit, ct));

    public Task Done(string id, CancellationToken ct) => faults.Through(Writes.Rows, () => inner.Done(id, ct));
}
