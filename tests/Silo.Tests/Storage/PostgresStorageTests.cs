using Helpnet.Silo.Storage;
using Helpnet.Testing.Postgres;

namespace Helpnet.Silo.Tests.Storage;

public sealed class PostgresStorageTests(PostgresServer server) : StorageConformance
{
    [Fact]
    public async Task Processes_that_start_at_the_same_time_bring_the_schema_up_to_date_once()
    {
        var connection = await server.NewDatabase();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Schema.ApplyPostgres(connection), TestContext.Current.CancellationToken)));

        Schema.ApplyPostgres(connection);
    }

    [Fact]
    public async Task A_range_of_reminders_is_found_by_an_index()
    {
        var plan = await Database.Source.Query(
            "EXPLAIN SELECT * FROM OrleansRemindersTable WHERE ServiceId = 'helpnet' AND GrainHash > 1 AND GrainHash <= 2",
            row => row.GetString(0), TestContext.Current.CancellationToken);

        Assert.Contains(plan, line => line.Contains("orleansremindersbyhash", StringComparison.Ordinal));
    }

    private protected override Task<Database> Open() => Engine.Postgres(server);
}
