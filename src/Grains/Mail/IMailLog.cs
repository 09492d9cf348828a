namespace Helpnet.Grains.Mail;

/// <summary>The letters of all outboxes as rows, one for each Message-Id. Each call is durable when it returns, and safe to repeat.</summary>
public interface IMailLog
{
    /// <summary>Takes a letter over, to be sent at once. A Message-Id that is known already changes nothing.</summary>
    Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>The letters of <paramref name="shard"/> to be sent by <paramref name="now"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default);

    /// <summary>When the next letter of <paramref name="shard"/> is to be sent, or null when none is left.</summary>
    Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default);

    /// <summary>A letter has been delivered: what it said is forgotten, its Message-Id stays.</summary>
    Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>A letter that has not been sent yet is not to be sent any more: what it said is forgotten, its Message-Id stays.</summary>
    Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>A letter is to be tried again.</summary>
    Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>A letter is given up; it is kept for the operator until it is forgotten.</summary>
    Task Dead(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>Forgets what has been sent or given up before <paramref name="before"/>.</summary>
    Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default);
}
