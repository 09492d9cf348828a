using Helpnet.Grains.Due;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>
/// Sets the next try of what is stuck to now, by the rows that everything pending has: whoever works them off is woken within a second. Safe to repeat,
/// since one wake-up too many changes nothing.
/// </summary>
internal sealed class Again(Database database, IDueList due, IMailLog mails, IWebhookInbox webhooks, IGrainFactory grains, TimeProvider clock)
{
    private const string WebhooksNowSql = "UPDATE webhook SET next_at = @now WHERE pending = 1 AND next_at > @now";
    private const string WebhookNowSql = $"{WebhooksNowSql} AND id = @id";
    private const string DueNowSql = "UPDATE due SET at = @now WHERE grain = @id AND at > @now";
    private const string ShardOfDueSql = "SELECT shard FROM due WHERE grain = @id";
    private const string ShardOfWebhookSql = "SELECT shard FROM webhook WHERE id = @id AND pending = @pending";
    private const string GivenUpWebhooksSql = "SELECT id, shard FROM webhook WHERE pending = 2";
    private const string ShardOfMailSql = "SELECT shard, attempts FROM mail WHERE message_id = @id AND status = @status";
    private const string MailsNowSql = "UPDATE mail SET at = @now WHERE status = 0 AND at > @now";
    private const string GivenUpSql = "SELECT message_id, shard FROM mail WHERE status = 2 AND letter IS NOT NULL";
    private const string MailShardsSql = "SELECT DISTINCT shard FROM mail WHERE status = 0";
    private const string WebhookShardsSql = "SELECT DISTINCT shard FROM webhook WHERE pending = 1";
    private const string Outbox = "mail-outbox";
    private const string Desk = "webhook-desk";
    private const int MailPending = 0;
    private const int WebhookPending = 1;
    private const int GivenUp = 2;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>False when nothing of that name is known here. What is done by now is nothing to try.</summary>
    public async Task<bool> Try(string what, string id, CancellationToken ct)
    {
        Func<string, CancellationToken, Task>? one = what switch
        {
            "due" => Wake,
            "webhook" => Webhook,
            "webhook-given-up" => GivenUpWebhook,
            "mail" => Mail,
            "mail-given-up" => GivenUpMail,
            "all" => (_, stop) => All(stop),
            _ => null,
        };
        if (one is null) return false;
        await one(id, ct);
        return true;
    }

    private async Task Wake(string grain, CancellationToken ct)
    {
        await database.Source.Execute(DueNowSql, ct, ("@id", grain), ("@now", Now));
        foreach (var shard in await database.Source.Query(ShardOfDueSql, row => row.GetInt32(0), ct, ("@id", grain)))
            await grains.GetGrain<IDueSweepGrain>(shard).Start();
    }

    private async Task Webhook(string id, CancellationToken ct)
    {
        await database.Source.Execute(WebhookNowSql, ct, ("@id", id), ("@now", Now));
        foreach (var shard in await ShardOf(id, WebhookPending, ct)) await Kick(Desk, shard, ct);
    }

    private async Task GivenUpWebhook(string id, CancellationToken ct)
    {
        foreach (var shard in await ShardOf(id, GivenUp, ct)) await TakeAgain(id, shard, ct);
    }

    private async Task Mail(string id, CancellationToken ct)
    {
        foreach (var (shard, attempts) in await Find(id, MailPending, ct))
        {
            await mails.Later(id, attempts, clock.GetUtcNow(), ct);
            await Kick(Outbox, shard, ct);
        }
    }

    private async Task GivenUpMail(string id, CancellationToken ct)
    {
        foreach (var (shard, _) in await Find(id, GivenUp, ct)) await SendAgain(id, shard, ct);
    }

    private async Task All(CancellationToken ct)
    {
        await database.Source.Execute(MailsNowSql, ct, ("@now", Now));
        await database.Source.Execute(WebhooksNowSql, ct, ("@now", Now));
        foreach (var (id, shard) in await database.Source.Query(GivenUpSql, row => (row.GetString(0), row.GetInt64(1)), ct)) await SendAgain(id, shard, ct);
        foreach (var (id, shard) in await database.Source.Query(GivenUpWebhooksSql, row => (row.GetString(0), row.GetInt32(1)), ct)) await TakeAgain(id, shard, ct);
        foreach (var shard in await database.Source.Query(MailShardsSql, row => row.GetInt64(0), ct)) await Kick(Outbox, shard, ct);
        foreach (var shard in await database.Source.Query(WebhookShardsSql, row => row.GetInt32(0), ct)) await Kick(Desk, shard, ct);
        await grains.StartSweeps();
    }

    // The wake-up before the row, both times: a crash between the two costs a wake-up, not a mail or a message.
    private async Task SendAgain(string id, long shard, CancellationToken ct)
    {
        await due.Put(Grain(Outbox, shard), clock.GetUtcNow() + Soon, ct);
        await mails.Again(id, clock.GetUtcNow(), ct);
        await Kick(Outbox, shard, ct);
    }

    private async Task TakeAgain(string id, int shard, CancellationToken ct)
    {
        await due.Put(Grain(Desk, shard), clock.GetUtcNow() + Soon, ct);
        await webhooks.Again(id, clock.GetUtcNow(), ct);
        await Kick(Desk, shard, ct);
    }

    private Task<List<int>> ShardOf(string webhook, int pending, CancellationToken ct) =>
        database.Source.Query(ShardOfWebhookSql, row => row.GetInt32(0), ct, ("@id", webhook), ("@pending", pending));

    private Task Kick(string type, long shard, CancellationToken ct) => due.Put(Grain(type, shard), clock.GetUtcNow(), ct);

    private Task<List<(long Shard, int Attempts)>> Find(string mail, int status, CancellationToken ct) =>
        database.Source.Query(ShardOfMailSql, row => (row.GetInt64(0), row.GetInt32(1)), ct, ("@id", mail), ("@status", status));

    private long Now => clock.GetUtcNow().UtcTicks;

    private static GrainId Grain(string type, long key) => GrainId.Create(GrainType.Create(type), GrainIdKeyExtensions.CreateIntegerKey(key));
}
