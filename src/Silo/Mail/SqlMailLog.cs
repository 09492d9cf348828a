using System.Text.Json;
using Helpnet.Grains.Mail;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Mail;

/// <summary>The letters as rows; the same statements serve both engines.</summary>
internal sealed class SqlMailLog(Database database) : IMailLog
{
    private const int Pending = 0;
    private const int Done = 1;
    private const int Lost = 2;

    private const string PutSql =
        """
        INSERT INTO mail (message_id, shard, status, at, taken_at, account, letter) VALUES (@id, @shard, @pending, @now, @now, @account, @letter)
        ON CONFLICT (message_id) DO NOTHING
        """;

    private const string DueSql =
        """
        SELECT letter, attempts, taken_at, at FROM mail WHERE shard = @shard AND status = @pending AND at <= @now
        ORDER BY at LIMIT @limit
        """;

    private const string ClaimSql = "UPDATE mail SET at = @until WHERE message_id = @id AND status = @pending AND at = @seen";

    private const string NextSql = "SELECT at FROM mail WHERE shard = @shard AND status = @pending ORDER BY at LIMIT 1";

    private const string SentSql = "UPDATE mail SET status = @done, at = @now, letter = NULL WHERE message_id = @id";

    private const string WithdrawnSql =
        "UPDATE mail SET status = @done, at = @now, letter = NULL, account = NULL WHERE message_id = @id AND status = @pending";

    private const string LaterSql = "UPDATE mail SET attempts = @attempts, at = @at WHERE message_id = @id AND status = @pending";

    private const string DeadSql =
        "UPDATE mail SET status = @dead, at = @now, code = @code, failed_address = @address WHERE message_id = @id AND status = @pending";

    private const string GivenUpSql =
        "SELECT letter, shard, at, code FROM mail WHERE status = @dead AND letter IS NOT NULL ORDER BY at DESC LIMIT @limit";

    private const string AgainSql =
        """
        UPDATE mail SET status = @pending, at = @now, taken_at = @now, attempts = 0, code = NULL, failed_address = NULL
        WHERE message_id = @id AND status = @dead AND letter IS NOT NULL
        """;

    private const string DiscardedSql =
        "UPDATE mail SET status = @done, at = @now, letter = NULL, account = NULL WHERE message_id = @id AND status = @dead";

    private const string LastSql =
        """
        SELECT status, failed_address FROM mail WHERE account = @account AND status IN (@done, @dead)
        ORDER BY at DESC LIMIT 1
        """;

    private const string ForgetSql = "DELETE FROM mail WHERE shard = @shard AND status IN (@done, @dead) AND at < @before";

    public Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default) => database.Source.Execute(PutSql, ct,
        ("@id", letter.MessageId), ("@shard", shard), ("@pending", Pending), ("@now", now.UtcTicks),
        ("@account", letter.Address is null ? letter.Account?.ToString("n") : null), ("@letter", JsonSerializer.Serialize(letter)));

    public async Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default) =>
        await database.Source.Query(DueSql, row => new MailRow(
            JsonSerializer.Deserialize<Letter>(row.GetString(0))!, row.GetInt32(1),
            new(row.GetInt64(2), TimeSpan.Zero), new(row.GetInt64(3), TimeSpan.Zero)), ct,
            ("@shard", shard), ("@pending", Pending), ("@now", now.UtcTicks), ("@limit", limit));

    public async Task<bool> Claim(string messageId, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct = default) =>
        await database.Source.Execute(ClaimSql, ct,
            ("@id", messageId), ("@pending", Pending), ("@seen", seen.UtcTicks), ("@until", until.UtcTicks)) == 1;

    public async Task<DateTimeOffset?> NextAt(long shard, CancellationToken ct = default) =>
        await database.Source.Query(NextSql, row => row.GetInt64(0), ct, ("@shard", shard), ("@pending", Pending)) is [var at]
            ? new(at, TimeSpan.Zero)
            : null;

    public Task Sent(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        database.Source.Execute(SentSql, ct, ("@id", messageId), ("@done", Done), ("@now", now.UtcTicks));

    public Task Withdrawn(string messageId, DateTimeOffset now, CancellationToken ct = default) => database.Source.Execute(
        WithdrawnSql, ct, ("@id", messageId), ("@done", Done), ("@now", now.UtcTicks), ("@pending", Pending));

    public Task Later(string messageId, int attempts, DateTimeOffset at, CancellationToken ct = default) =>
        database.Source.Execute(LaterSql, ct, ("@id", messageId), ("@attempts", attempts), ("@at", at.UtcTicks), ("@pending", Pending));

    public Task Dead(string messageId, int? code, string? address, DateTimeOffset now, CancellationToken ct = default) =>
        database.Source.Execute(DeadSql, ct,
            ("@id", messageId), ("@dead", Lost), ("@now", now.UtcTicks), ("@pending", Pending), ("@code", code), ("@address", address));

    public async Task<IReadOnlyList<DeadRow>> GivenUp(int limit, CancellationToken ct = default) => await database.Source.Query(
        GivenUpSql,
        row => new DeadRow(JsonSerializer.Deserialize<Letter>(row.GetString(0))!, row.GetInt64(1), new(row.GetInt64(2), TimeSpan.Zero),
            row.IsDBNull(3) ? null : row.GetInt32(3)),
        ct, ("@dead", Lost), ("@limit", limit));

    public Task Again(string messageId, DateTimeOffset now, CancellationToken ct = default) => database.Source.Execute(
        AgainSql, ct, ("@id", messageId), ("@pending", Pending), ("@now", now.UtcTicks), ("@dead", Lost));

    public Task Discarded(string messageId, DateTimeOffset now, CancellationToken ct = default) => database.Source.Execute(
        DiscardedSql, ct, ("@id", messageId), ("@done", Done), ("@now", now.UtcTicks), ("@dead", Lost));

    public async Task<bool> IsUnreachable(Guid account, string address, CancellationToken ct = default) => await database.Source.Query(
        LastSql, row => row.GetInt32(0) == Lost && !row.IsDBNull(1) && row.GetString(1) == address, ct,
        ("@account", account.ToString("n")), ("@done", Done), ("@dead", Lost)) is [true];

    public Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default) =>
        database.Source.Execute(ForgetSql, ct, ("@shard", shard), ("@done", Done), ("@dead", Lost), ("@before", before.UtcTicks));
}
