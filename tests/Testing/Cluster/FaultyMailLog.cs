using Helpnet.Grains.Mail;

namespace Helpnet.Testing.Cluster;

/// <summary>The letters' rows, with the faults a test asks for.</summary>
internal sealed class FaultyMailLog(IMailLog inner, StorageFaults faults) : IMailLog
{
    public Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default) =>
        faults.Through("mail-outbox", Writes.Rows, () => inner.Put(shard, letter, now, ct));

    public Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default) =>
        faults.Read(() => inner.Due(shard, now, limit, ct));

    public Task<bool> Claim(string messageId, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Claim(messageId, seen, until, ct));

    public Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default) => faults.Read(() => inner.NextAt(shard, ct));

    public Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default) => faults.Through(Writes.Rows, () => inner.Sent(messageId, now, ct));

    public Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Withdrawn(messageId, now, ct));

    public Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Later(messageId, attempts, at, ct));

    public Task Dead(string messageId, int? code, string? address, DateTimeOffset now, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Dead(messageId, code, address, now, ct));

    public Task<IReadOnlyList<DeadRow>> GivenUp(int limit, CancellationToken ct = default) => faults.Read(() => inner.GivenUp(limit, ct));

    public Task Again(string messageId, DateTimeOffset now, CancellationToken ct = default) => faults.Through(Writes.Rows, () => inner.Again(messageId, now, ct));

    public Task Discarded(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Discarded(messageId, now, ct));

    public Task<bool> IsUnreachable(Guid account, string address, CancellationToken ct = default) =>
        faults.Read(() => inner.IsUnreachable(account, address, ct));

    /// <summary>No place to die at: what it forgets is a month old, and no story lasts so long.</summary>
    public Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default)
    {
        faults.Read();
        return inner.Forget(shard, before, ct);
    }
}
