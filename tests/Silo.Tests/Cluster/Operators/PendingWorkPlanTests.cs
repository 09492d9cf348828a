using Helpnet.Silo.Cluster.Operators;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Tests.Storage;
using Helpnet.Testing.Postgres;

namespace Helpnet.Silo.Tests.Cluster.Operators;

/// <summary>What every silo counts every fifteen seconds does not grow with what has been done already, nor with what is not due yet.</summary>
public sealed class PendingWorkPlanTests(PostgresServer server)
{
    private const string Fill =
        """
        INSERT INTO mail (message_id, shard, status, at, taken_at) SELECT 'm' || i, i % 4, 1, i, i FROM generate_series(1, 50000) i;
        INSERT INTO webhook (id, shard, kind, account, object, at, pending) SELECT 'w' || i, i % 16, 1, 'a', 'o', i, 0 FROM generate_series(1, 50000) i;
        INSERT INTO due (grain, shard, at) SELECT 'g' || i, i % 64, 1000 + i FROM generate_series(1, 50000) i;
        """;

    [Fact]
    public async Task Counting_what_is_pending_reads_no_table_from_end_to_end()
    {
        var database = await Engine.Postgres(server);
        await using var source = database.Source;
        await source.Execute(Fill, TestContext.Current.CancellationToken);
        await source.Execute("ANALYZE", TestContext.Current.CancellationToken);

        var steps = await source.Query($"EXPLAIN {PendingWork.Sql}", row => row.GetString(0), TestContext.Current.CancellationToken, ("@late", 500L));

        Assert.Contains(steps, step => step.Contains("mail_pending", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("mail_given_up", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("using webhook_", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("due_by_time", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("Seq Scan", StringComparison.Ordinal));
    }
}
