using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Stripe;

/// <summary>Webhook rows. Done ones stay for a month, so that a late redelivery is recognised.</summary>
internal sealed class WebhookInbox(Database database, TimeProvider clock) : IWebhookInbox
{
    private const string PutSql =
        """
        INSERT INTO webhook (id, shard, kind, account, object, reference, at, pending)
        VALUES (@id, @shard, @kind, @account, @object, @reference, @at, 1)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string IsPendingSql = "SELECT pending FROM webhook WHERE id = @id";

    private const string PendingSql =
        "SELECT id, kind, account, object, reference FROM webhook WHERE shard = @shard AND pending = 1 ORDER BY at LIMIT @limit";

    private const string DoneSql = "UPDATE webhook SET pending = 0 WHERE id = @id";

    private const string ForgetSql = "DELETE FROM webhook WHERE pending = 0 AND at < @at";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public async Task<bool> Put(int shard, WebhookEvent news, DateTimeOffset at, CancellationToken ct)
    {
        await database.Source.Execute(PutSql, ct,
            ("@id", news.Id), ("@shard", shard), ("@kind", (int)news.Kind), ("@account", news.Account), ("@object", news.Object),
            ("@reference", news.Reference), ("@at", at.UtcTicks));
        var pending = await database.Source.Query(IsPendingSql, row => Convert.ToInt32(row.GetValue(0), null), ct, ("@id", news.Id));
        return pending is [1];
    }

    public async Task<IReadOnlyList<WebhookEvent>> Pending(int shard, int limit, CancellationToken ct) => await database.Source.Query(
        PendingSql,
        row => new WebhookEvent(row.GetString(0), (WebhookKind)Convert.ToInt32(row.GetValue(1), null), row.GetString(2), row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4)),
        ct, ("@shard", shard), ("@limit", limit));

    public async Task Done(string id, CancellationToken ct)
    {
        await database.Source.Execute(DoneSql, ct, ("@id", id));
        await database.Source.Execute(ForgetSql, ct, ("@at", (clock.GetUtcNow() - Remembered).UtcTicks));
    }
}
