using Helpnet.Grains.Mail;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>Letters that can be read while some of what is to be written about them cannot, for so many times.</summary>
internal sealed class UnwritableMailLog(IMailLog inner, int sentFails = 0, int claimFails = 0) : IMailLog
{
    private int sentFails = sentFails;
    private int claimFails = claimFails;

    public int SentFails => sentFails;

    public int ClaimFails => claimFails;

    public Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default) => inner.Put(shard, letter, now, ct);

    public Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default) => inner.Due(shard, now, limit, ct);

    public Task<bool> Claim(string messageId, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct = default)
    {
        Fail(ref claimFails);
        return inner.Claim(messageId, seen, until, ct);
    }

    public Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default) => inner.NextAt(shard, ct);

    public Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default)
    {
        Fail(ref sentFails);
        return inner.Sent(messageId, now, ct);
    }

    public Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default) => inner.Withdrawn(messageId, now, ct);

    public Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default) => inner.Later(messageId, attempts, at, ct);

    public Task Dead(string messageId, int? code, string? address, DateTimeOffset now, CancellationToken ct = default) =>
        inner.Dead(messageId, code, address, now, ct);

    public Task<IReadOnlyList<DeadRow>> GivenUp(int limit, CancellationToken ct = default) => inner.GivenUp(limit, ct);

    public Task Again(string messageId, DateTimeOffset now, CancellationToken ct = default) => inner.Again(messageId, now, ct);

    public Task Discarded(string messageId, DateTimeOffset now, CancellationToken ct = default) => inner.Discarded(messageId, now, ct);

    public Task<bool> IsUnreachable(Guid account, string address, CancellationToken ct = default) => inner.IsUnreachable(account, address, ct);

    public Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default) => inner.Forget(shard, before, ct);

    private static void Fail(ref int left)
    {
        if (left == 0) return;
        left--;
        throw new IOException("The disk is full.");
    }
}
