using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class SweepTests(OneCluster cluster)
{
    /// <summary>Reminders alone would take up to a minute.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task What_is_due_is_woken_in_every_shard_soon_after_the_silos_that_did_it_died()
    {
        foreach (var silo in cluster.Processes.Running("silo"))
        {
            await cluster.Processes.Add("silo");
            await cluster.Processes.Kill(silo);
        }
        await using var database = NpgsqlDataSource.Create(cluster.Processes.Database);
        await using var due = database.CreateCommand(
            "INSERT INTO due (grain, shard, at) SELECT 'appointment/' || replace(gen_random_uuid()::text, '-', ''), shard, 1 FROM generate_series(0, 63) shard");
        await due.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await UntilNone(database);
    }

    private static async Task UntilNone(NpgsqlDataSource database)
    {
        using var end = new CancellationTokenSource(Soon);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        await using var left = database.CreateCommand("SELECT count(*) FROM due WHERE at = 1 OR at < (extract(epoch FROM now()) + 62135596800) * 10000000 - 100000000");
        while (await left.ExecuteScalarAsync(end.Token) is > 0L) await timer.WaitForNextTickAsync(end.Token);
    }
}
