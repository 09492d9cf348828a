using System.Data.Common;
using System.Text.Json;
using Helpnet.Grains.Due;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>What the database holds for later: the oldest of each sort, by kind and random id, with a button for each. No address, no name, no text.</summary>
internal sealed class StuckTables(Database database, PublicAddress web, TimeProvider clock)
{
    private const int Most = 20;

    // Shard by shard, so that the index by shard and time serves it.
    private const string LateSql =
        """
        SELECT late.grain, late.at FROM generate_series(0, 63) AS s(shard)
        CROSS JOIN LATERAL (SELECT grain, at FROM due WHERE due.shard = s.shard AND at < @late ORDER BY at LIMIT @most) AS late
        ORDER BY late.at LIMIT @most
        """;

    private const string LookAgainsSql = "SELECT grain, at FROM due WHERE grain LIKE 'payment/%' ORDER BY at LIMIT @most";
    private const string WebhooksSql = "SELECT id, kind, at, attempts, next_at FROM webhook WHERE pending = 1 ORDER BY at LIMIT @most";
    private const string GivenUpWebhooksSql = "SELECT id, kind, next_at, attempts, object, account FROM webhook WHERE pending = 2 ORDER BY next_at LIMIT @most";
    private const string MailsSql = "SELECT message_id, letter, taken_at, attempts, at FROM mail WHERE status = 0 ORDER BY taken_at LIMIT @most";

    private const string GivenUpSql =
        "SELECT message_id, letter, at, attempts, code FROM mail WHERE status = 2 AND letter IS NOT NULL ORDER BY at LIMIT @most";

    private const string CountsSql =
        """
        SELECT (SELECT count(*) FROM webhook WHERE pending = 1), (SELECT count(*) FROM mail WHERE status = 0),
            (SELECT count(*) FROM mail WHERE status = 2 AND letter IS NOT NULL), (SELECT count(*) FROM webhook WHERE pending = 2),
            (SELECT count(DISTINCT grainid) FROM orleansreminderstable WHERE serviceid = @service AND remindername = 'sweep')
        """;

    /// <summary>A sweep looks each second: what has waited for this long was not claimed.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public async Task<string> Show(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = (await database.Source.Query(CountsSql,
            row => (Webhooks: row.GetInt64(0), Mails: row.GetInt64(1), GivenUp: row.GetInt64(2), GivenUpWebhooks: row.GetInt64(3), Sweeps: row.GetInt64(4)),
            ct, ("@service", ClusterSettings.ServiceId)))[0];
        return $"""
            <p>{counts.Sweeps} of {DueShards.Count} reminders are there that bring the sweeps back after a crash.</p>
            <h3>Grains that should have been woken</h3>
            {await Table(["Grain", "Due", ""], "due", LateSql, row => [When(row, 1)], ("@late", (now - Late).UtcTicks))}
            <h3>Payments to be looked at again</h3>
            {await Table(["Grain", "Next", ""], "due", LookAgainsSql, row => [When(row, 1)])}
            <h3>Messages of the payment provider ({counts.Webhooks})</h3>
            {await Table(["Message", "Kind", "Came", "Tries", "Next", ""], "webhook", WebhooksSql,
                row => [$"{(WebhookKind)row.GetInt32(1)}", When(row, 2), $"{row.GetInt32(3)}", When(row, 4)])}
            <h3>Messages of the payment provider given up ({counts.GivenUpWebhooks})</h3>
            {await Table(["Message", "Kind", "Given up", "Tries", "About", "On account", ""], "webhook-given-up", GivenUpWebhooksSql,
                row => [$"{(WebhookKind)row.GetInt32(1)}", When(row, 2), $"{row.GetInt32(3)}", Markup.Safe(row.GetString(4)), Markup.Safe(row.GetString(5))])}
            <h3>Mails not taken yet ({counts.Mails})</h3>
            {await Table(["Mail", "Kind", "Written", "Tries", "Next", ""], "mail", MailsSql,
                row => [Kind(row.GetString(1)), When(row, 2), $"{row.GetInt32(3)}", When(row, 4)])}
            <h3>Mails given up ({counts.GivenUp})</h3>
            {await Table(["Mail", "Kind", "Given up", "Tries", "Answer", ""], "mail-given-up", GivenUpSql,
                row => [Kind(row.GetString(1)), When(row, 2), $"{row.GetInt32(3)}", row.IsDBNull(4) ? "" : $"{row.GetInt32(4)}"])}
            <p>An administrator can discard mails that were given up: <a href="{Markup.Safe(web.Of("/admin/mails"))}">/admin/mails</a>.</p>
            """;

        async Task<string> Table(string[] heads, string what, string sql, Func<DbDataReader, string[]> cells, params (string, object?)[] values)
        {
            var rows = await database.Source.Query(sql, row => Row(row, what, cells(row)), ct, [.. values, ("@most", Most)]);
            return rows.Count == 0 ? "<p>None.</p>" : $"{Markup.Table(heads, rows)}{(rows.Count == Most ? $"<p>The first {Most}.</p>" : "")}";
        }

        string When(DbDataReader row, int column) => Markup.When(row.GetInt64(column), now);
    }

    /// <summary>The id stands first in every row.</summary>
    private static string Row(DbDataReader row, string what, string[] cells) =>
        Markup.Row([Markup.Safe(row.GetString(0)), .. cells, Markup.Button(what, row.GetString(0), "Try now")]);

    private static string Kind(string letter) => $"{JsonSerializer.Deserialize<Letter>(letter)!.Kind}";
}
