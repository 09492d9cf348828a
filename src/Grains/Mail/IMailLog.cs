namespace Helpnet.Grains.Mail;

/// <summary>The letters of all outboxes as rows, one for each Message-Id. Each call is durable when it returns, and safe to repeat.</summary>
public interface IMailLog
{
    /// <summary>Takes a letter over, to be sent at once. A Message-Id that is known already changes nothing.</summary>
    Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>The letters of <paramref name="shard"/> to be sent by <paramref name="now"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default);

    /// <summary>Before a letter is sent: it is due again <paramref name="until"/>, should whoever sends it die over it.</summary>
    /// <returns>False when it is not to be sent at <paramref name="seen"/> any more: it was withdrawn, or somebody else sends it.</returns>
    Task<bool> Claim(string messageId, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct = default);

    /// <summary>When the next letter of <paramref name="shard"/> is to be sent, or null when none is left.</summary>
    Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default);

    /// <summary>A letter has been delivered: what it said is forgotten, its Message-Id stays.</summary>
    Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>A letter that has not been sent yet is not to be sent any more: what it said is forgotten, its Message-Id stays.</summary>
    Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>A letter is to be tried again.</summary>
    Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>A letter is given up; it is kept for the operator until it is forgotten.</summary>
    /// <param name="messageId">Which one.</param>
    /// <param name="code">The mail server's last reply code, or null.</param>
    /// <param name="address">What stands for the address that did not take it, or null.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Ends the call.</param>
    Task Dead(string messageId, int? code, string? address, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>The letters that were given up, the newest first.</summary>
    Task<IReadOnlyList<DeadRow>> GivenUp(int limit, CancellationToken ct = default);

    /// <summary>A letter that was given up is to be sent as if it had just been taken over.</summary>
    Task Again(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>What a letter said that was given up is forgotten, its Message-Id stays.</summary>
    Task Discarded(string messageId, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>Whether the last letter to the confirmed address of <paramref name="account"/> was given up, and at this <paramref name="address"/>.</summary>
    Task<bool> IsUnreachable(Guid account, string address, CancellationToken ct = default);

    /// <summary>Forgets what has been sent or given up before <paramref name="before"/>.</summary>
    Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default);
}
