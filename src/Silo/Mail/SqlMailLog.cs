using System.Text.Json;
using Helpnet.Grains.Mail;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Mail;

/// <summary>The letters as rows; the same statements serve both engines.</summary>
internal sealed class SqlMailLog(Database database) : IMailLog
{
    private const int Pending = 0;
    private const int Done = 1;
    private const int GivenUp = 2;

    private const string PutSql =
        """
        INSERT INTO mail (message_id, shard, status, at, taken_at, letter) VALUES (@id, @shard, @pending, @now, @now, @letter)
        ON CONFLICT (message_id) DO NOTHING
        """;

    private const string DueSql =
        """
        SELECT letter, attempts, taken_at FROM mail WHERE shard = @shard AND status = @pending AND at <= @now
        ORDER BY at LIMIT @limit
        """;

    private const string NextSql = "SELECT at FROM mail WHERE shard = @shard AND status = @pending ORDER BY at LIMIT 1";

    private const string SentSql = "UPDATE mail SET status = @done, at = @now, letter = NULL WHERE message_id = @id";

    private const string WithdrawnSql =
        "UPDATE mail SET status = @done, at = @now, letter = NULL WHERE message_id = @id AND status = @pending";

    private const string LaterSql = "UPDATE mail SET attempts = @attempts, at = @at WHERE message_id = @id AND status = @pending";

    private const string DeadSql = "UPDATE mail SET status = @dead, at = @now WHERE message_id = @id AND status = @pending";

    private const string ForgetSql = "DELETE FROM mail WHERE shard = @shard AND status IN (@done, @dead) AND at < @before";

    public Task Put(long shard, Letter letter, DateTimeOffset now, CancellationToken ct = default) => database.Source.Execute(PutSql, ct,
        ("@id", letter.MessageId), ("@shard", shard), ("@pending", Pending), ("@now", now.UtcTicks), ("@letter", JsonSerializer.Serialize(letter)));

    public async Task<IReadOnlyList<MailRow>> Due(long shard, DateTimeOffset now, int limit, CancellationToken ct = default) =>
        await database.Source.Query(DueSql, row => new MailRow(
            JsonSerializer.Deserialize<Letter>(row.GetString(0))!, row.GetInt32(1), new(row.GetInt64(2), TimeSpan.Zero)), ct,
            ("@shard", shard), ("@pending", Pending), ("@now", now.UtcTicks), ("@limit", limit));

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

    public Task Dead(string messageId, DateTimeOffset now, CancellationToken ct = default) =>
        database.Source.Execute(DeadSql, ct, ("@id", messageId), ("@dead", GivenUp), ("@now", now.UtcTicks), ("@pending", Pending));

    public Task Forget(long shard, DateTimeOffset before, CancellationToken ct = default) =>
        database.Source.Execute(ForgetSql, ct, ("@shard", shard), ("@done", Done), ("@dead", GivenUp), ("@before", before.UtcTicks));
}
