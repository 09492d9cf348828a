using System.Text.Json;
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
    private const string WebhooksSql = "SELECT id, kind, at FROM webhook WHERE pending = 1 ORDER BY at LIMIT @most";
    private const string MailsSql = "SELECT message_id, letter, taken_at, attempts, at FROM mail WHERE status = 0 ORDER BY taken_at LIMIT @most";

    private const string GivenUpSql =
        "SELECT message_id, letter, at, attempts, code FROM mail WHERE status = 2 AND letter IS NOT NULL ORDER BY at LIMIT @most";

    private const string CountsSql =
        """
        SELECT (SELECT count(*) FROM webhook WHERE pending = 1), (SELECT count(*) FROM mail WHERE status = 0),
            (SELECT count(*) FROM mail WHERE status = 2 AND letter IS NOT NULL),
            (SELECT count(DISTINCT grainid) FROM orleansreminderstable WHERE serviceid = @service AND remindername = 'sweep')
        """;

    /// <summary>A sweep looks each second: what has waited for this long was not claimed.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public async Task<string> Show(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var most = ("@most", (object?)Most);
        var counts = (await database.Source.Query(CountsSql,
            row => (Webhooks: row.GetInt64(0), Mails: row.GetInt64(1), GivenUp: row.GetInt64(2), Sweeps: row.GetInt64(3)), ct, ("@service", ClusterSettings.ServiceId)))[0];
        var late = await database.Source.Query(LateSql, row => Markup.Row(
            Markup.Safe(row.GetString(0)), Markup.When(row.GetInt64(1), now), Now("due", row.GetString(0))),
            ct, ("@late", (now - Late).UtcTicks), most);
        var lookAgains = await database.Source.Query(LookAgainsSql, row => Markup.Row(
            Markup.Safe(row.GetString(0)), Markup.When(row.GetInt64(1), now), Now("due", row.GetString(0))),
            ct, most);
        var webhooks = await database.Source.Query(WebhooksSql, row => Markup.Row(
            Markup.Safe(row.GetString(0)), $"{(WebhookKind)row.GetInt32(1)}", Markup.When(row.GetInt64(2), now), Now("webhook", row.GetString(0))),
            ct, most);
        var mails = await database.Source.Query(MailsSql, row => Markup.Row(
            Markup.Safe(row.GetString(0)), Kind(row.GetString(1)), Markup.When(row.GetInt64(2), now), $"{row.GetInt32(3)}",
            Markup.When(row.GetInt64(4), now), Now("mail", row.GetString(0))),
            ct, most);
        var givenUp = await database.Source.Query(GivenUpSql, row => Markup.Row(
            Markup.Safe(row.GetString(0)), Kind(row.GetString(1)), Markup.When(row.GetInt64(2), now), $"{row.GetInt32(3)}",
            row.IsDBNull(4) ? "" : $"{row.GetInt32(4)}", Now("given-up", row.GetString(0))),
            ct, most);
        return $"""
            <p>{counts.Sweeps} of 64 reminders are there that bring the sweeps back after a crash.</p>
            {Section("Grains that should have been woken", null, ["Grain", "Due", ""], late)}
            {Section("Payments to be looked at again", null, ["Grain", "Next", ""], lookAgains)}
            {Section("Messages of the payment provider", counts.Webhooks, ["Message", "Kind", "Came", ""], webhooks)}
            {Section("Mails not taken yet", counts.Mails, ["Mail", "Kind", "Written", "Tries", "Next", ""], mails)}
            {Section("Mails given up", counts.GivenUp, ["Mail", "Kind", "Given up", "Tries", "Answer", ""], givenUp)}
            <p>An administrator can discard mails that were given up: <a href="{Markup.Safe(web.Of("/admin/mails"))}">/admin/mails</a>.</p>
            """;
    }

    private static string Section(string title, long? all, string[] heads, List<string> rows) => rows.Count == 0
        ? $"<h3>{title}</h3><p>None.</p>"
        : $"<h3>{title}{(all is { } count ? $" ({count})" : "")}</h3>{Markup.Table(heads, rows)}{(rows.Count == Most ? $"<p>The oldest {Most}.</p>" : "")}";

    private static string Now(string what, string id) => Markup.Button(what, id, "Try now");

    private static string Kind(string letter) => $"{JsonSerializer.Deserialize<Letter>(letter)!.Kind}";
}
