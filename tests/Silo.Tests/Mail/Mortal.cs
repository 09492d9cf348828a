using Helpnet.Grains.Due;
using Helpnet.Grains.Mail;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>A process that ends at a chosen write to the outbox or the due list, before or after it reaches the file.</summary>
internal sealed class Mortal
{
    private readonly Lock counting = new();
    private int left = int.MaxValue;
    private bool applied;

    public bool IsDead { get; private set; }

    public void DieAt(int write, bool applied)
    {
        lock (counting) (left, this.applied) = (write, applied);
    }

    public void Revive()
    {
        lock (counting) (left, IsDead) = (int.MaxValue, false);
    }

    public async Task Through(Func<Task> write)
    {
        bool now;
        lock (counting)
        {
            if (IsDead) throw Dead();
            now = IsDead = left-- == 0;
        }
        if (!now || applied) await write();
        if (now) throw Dead();
    }

    public async Task<T> Through<T>(Func<Task<T>> write)
    {
        var answer = default(T)!;
        await Through(async () => { answer = await write(); });
        return answer;
    }

    private static IOException Dead() => new("The process has ended.");
}

internal sealed class MortalDueList(IDueList inner, Mortal life) : IDueList
{
    public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => life.Through(() => inner.Put(grain, at, ct));

    public Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => life.Through(() => inner.PutBy(grain, at, ct));

    public Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => life.Through(() => inner.Clear(grain, at, ct));

    public Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default) =>
        inner.Claim(shard, now, again, limit, ct);
}

internal sealed class MortalMailLog(IMailLog inner, Mortal life) : IMailLog
{
    public Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default) =>
        life.Through(() => inner.Put(shard, letter, now, ct));

    public Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default) =>
        life.IsDead ? throw new IOException("The process has ended.") : inner.Due(shard, now, limit, ct);

    public Task<bool> Claim(string messageId, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct = default) =>
        life.Through(() => inner.Claim(messageId, seen, until, ct));

    public Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default) => inner.NextAt(shard, ct);

    public Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default) => life.Through(() => inner.Sent(messageId, now, ct));

    public Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        life.Through(() => inner.Withdrawn(messageId, now, ct));

    public Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default) =>
        life.Through(() => inner.Later(messageId, attempts, at, ct));

    public Task Dead(string messageId, int? code, string? address, DateTimeOffset now, CancellationToken ct = default) =>
        life.Through(() => inner.Dead(messageId, code, address, now, ct));

    public Task<IReadOnlyList<DeadRow>> GivenUp(int limit, CancellationToken ct = default) => inner.GivenUp(limit, ct);

    public Task Again(string messageId, DateTimeOffset now, CancellationToken ct = default) => life.Through(() => inner.Again(messageId, now, ct));

    public Task Discarded(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        life.Through(() => inner.Discarded(messageId, now, ct));

    public Task<bool> IsUnreachable(Guid account, string address, CancellationToken ct = default) => inner.IsUnreachable(account, address, ct);

    public Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default) => life.Through(() => inner.Forget(shard, before, ct));
}
