using System.Data.Common;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Stripe;

/// <summary>Webhook rows. Done ones stay for a month, so that a late redelivery is recognised.</summary>
internal sealed class WebhookInbox(Database database, TimeProvider clock) : IWebhookInbox
{
    private const string PutSql =
        """
        INSERT INTO webhook (id, shard, kind, account, object, reference, at, pending, attempts, next_at)
        VALUES (@id, @shard, @kind, @account, @object, @reference, @at, 1, 0, @at)
        ON CONFLICT (id) DO UPDATE SET
            at = CASE webhook.pending WHEN 2 THEN excluded.at ELSE webhook.at END,
            attempts = CASE webhook.pending WHEN 2 THEN 0 ELSE webhook.attempts END,
            next_at = excluded.next_at,
            pending = 1
        WHERE webhook.pending <> 0
        """;

    private const string Columns = "SELECT id, kind, account, object, reference, shard, at, attempts, next_at FROM webhook";

    private const string StandsSql = "SELECT pending FROM webhook WHERE id = @id";

    private const string DueSql = $"{Columns} WHERE shard = @shard AND pending = 1 AND next_at <= @now ORDER BY next_at LIMIT @limit";

    private const string PendingSql = "SELECT 1 FROM webhook WHERE shard = @shard AND pending = 1 LIMIT 1";

    private const string LaterSql = "UPDATE webhook SET attempts = @attempts, next_at = @next WHERE id = @id AND pending = 1";

    private const string GiveUpSql = "UPDATE webhook SET pending = 2, attempts = attempts + 1, next_at = @now WHERE id = @id AND pending = 1";

    private const string GivenUpSql = $"{Columns} WHERE pending = 2 ORDER BY next_at DESC LIMIT @limit";

    private const string AgainSql = "UPDATE webhook SET pending = 1, attempts = 0, at = @now, next_at = @now WHERE id = @id AND pending = 2";

    private const string DoneSql = "UPDATE webhook SET pending = 0 WHERE id = @id";

    private const string ForgetSql = "DELETE FROM webhook WHERE pending = 0 AND at < @at";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public async Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct)
    {
        await database.Source.Execute(PutSql, ct,
            ("@id", news.Id), ("@shard", shard), ("@kind", (int)news.Kind), ("@account", news.Account), ("@object", news.Object),
            ("@reference", news.Reference), ("@at", at.UtcTicks));
        var pending = await database.Source.Query(StandsSql, row => Convert.ToInt32(row.GetValue(0), null), ct, ("@id", news.Id));
        return pending is [1];
    }

    public async Task<IReadOnlyList<WebhookRow>> Due(int shard, DateTimeOffset now, int limit, CancellationToken ct) =>
        await database.Source.Query(DueSql, Read, ct, ("@shard", shard), ("@now", now.UtcTicks), ("@limit", limit));

    public async Task<bool> IsPending(int shard, CancellationToken ct) =>
        (await database.Source.Query(PendingSql, _ => true, ct, ("@shard", shard))).Count > 0;

    public Task Later(string id, int attempts, DateTimeOffset next, CancellationToken ct) =>
        database.Source.Execute(LaterSql, ct, ("@id", id), ("@attempts", attempts), ("@next", next.UtcTicks));

    public Task GiveUp(string id, DateTimeOffset now, CancellationToken ct) =>
        database.Source.Execute(GiveUpSql, ct, ("@id", id), ("@now", now.UtcTicks));

    public async Task<IReadOnlyList<WebhookRow>> GivenUp(int limit, CancellationToken ct) =>
        await database.Source.Query(GivenUpSql, Read, ct, ("@limit", limit));

    public Task Again(string id, DateTimeOffset now, CancellationToken ct) =>
        database.Source.Execute(AgainSql, ct, ("@id", id), ("@now", now.UtcTicks));

    public async Task Done(string id, CancellationToken ct)
    {
        await database.Source.Execute(DoneSql, ct, ("@id", id));
        await database.Source.Execute(ForgetSql, ct, ("@at", (clock.GetUtcNow() - Remembered).UtcTicks));
    }

    private static WebhookRow Read(DbDataReader row) => new(
        new(row.GetString(0), (WebhookKind)row.GetInt32(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
        row.GetInt32(5), At(row, 6), row.GetInt32(7), At(row, 8));

    private static DateTimeOffset At(DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
