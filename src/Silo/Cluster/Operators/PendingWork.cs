using System.Diagnostics.Metrics;
using Helpnet.Grains.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>Counts every fifteen seconds what the database holds for later. All silos count the same rows: a panel shows the highest, not the sum.</summary>
internal sealed class PendingWork : BackgroundService
{
    /// <summary>Each count reads an index of what is pending and nothing else; the due list's is by shard and time.</summary>
    internal const string Sql = """
        SELECT (SELECT count(*) FROM mail WHERE status = 0), (SELECT count(*) FROM mail WHERE status = 2 AND letter IS NOT NULL),
            (SELECT count(*) FROM webhook WHERE pending = 1), (SELECT count(*) FROM webhook WHERE pending = 2),
            (SELECT sum(late.count)::bigint FROM generate_series(0, 63) AS s(shard)
                CROSS JOIN LATERAL (SELECT count(*) FROM due WHERE due.shard = s.shard AND at < @late) AS late)
        """;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly ILogger<PendingWork> log;
    private Counts counts;

    public PendingWork(Database database, TimeProvider clock, IMeterFactory meters, ILogger<PendingWork> log)
    {
        (this.database, this.clock, this.log) = (database, clock, log);
        var meter = meters.Create(Measures.Name);
        meter.CreateObservableGauge("helpnet.mails.pending", () => counts.Mails, description: "Mails that have not been taken by the mail server yet.");
        meter.CreateObservableGauge("helpnet.mails.given_up", () => counts.DeadLetters, description: "Mails that nobody took; see /admin/mails.");
        meter.CreateObservableGauge("helpnet.webhooks.pending", () => counts.Webhooks, description: "Messages of the payment provider not worked off yet.");
        meter.CreateObservableGauge(
            "helpnet.webhooks.given_up", () => counts.DeadWebhooks, description: "Messages of the payment provider given up; see the cluster page.");
        meter.CreateObservableGauge("helpnet.due.late", () => counts.Late, description: "Grains that should have been woken a minute ago.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do await Count(stoppingToken); while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Count(CancellationToken stopping)
    {
        try
        {
            var late = (clock.GetUtcNow() - Late).UtcTicks;
            counts = (await database.Source.Query(
                Sql, row => new Counts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
                stopping, ("@late", late)))[0];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.NotCounted(e);
        }
    }

    private readonly record struct Counts(long Mails, long DeadLetters, long Webhooks, long DeadWebhooks, long Late);
}
