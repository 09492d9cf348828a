using Helpnet.Silo.Cluster;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Helpnet.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Helpnet.Silo.Tests.Cluster;

public sealed class DatabaseCheckTests(PostgresServer server) : IAsyncLifetime
{
    private const int Active = 3;
    private const int Dead = 6;

    private string database = "";

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabase();
        Schema.ApplyPostgres(database);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void A_silo_starts_on_a_database_that_nobody_else_writes_to() => Assert.Null(Refusal());

    [Fact]
    public async Task A_silo_starts_beside_those_of_its_own_cluster()
    {
        await Member("mine", Active, ago: 5);

        Assert.Null(Refusal());
    }

    [Theory]
    [InlineData(Active, 5, true)]
    [InlineData(Active, 120, false)]
    [InlineData(Dead, 5, false)]
    public async Task A_silo_keeps_away_from_the_database_of_another_cluster_that_lives(int status, int ago, bool lives)
    {
        await Member("theirs", status, ago);

        var refusal = Refusal();

        Assert.Equal(lives, refusal?.Contains("\"theirs\"", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void A_silo_keeps_away_from_the_database_of_an_embedded_one()
    {
        using var held = DatabaseHold.Take(database);

        Assert.Contains("embedded", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_whose_connection_broke_is_taken_again()
    {
        using var held = DatabaseHold.Take(database);
        await BreakTheHold();

        await held.Keep(TestContext.Current.CancellationToken);

        Assert.Contains("embedded", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_whose_connection_broke_is_lost_when_somebody_else_was_quicker()
    {
        using var held = DatabaseHold.Take(database);
        await BreakTheHold();
        using var other = DatabaseHold.Take(database);

        await Assert.ThrowsAsync<DatabaseTaken>(() => held.Keep(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_embedded_silo_keeps_away_from_the_database_of_a_cluster_that_lives()
    {
        await Member("theirs", Active, ago: 5);

        Assert.Throws<DatabaseTaken>(() => DatabaseHold.Take(database));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(-60, true)]
    [InlineData(10, false)]
    [InlineData(-10, false)]
    public void A_silo_whose_clock_is_far_from_the_databases_does_not_start(int ahead, bool refused)
    {
        var refusal = Refusal(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(ahead)));

        Assert.Equal(refused, refusal?.Contains("clock", StringComparison.Ordinal) is true);
    }

    private string? Refusal(TimeProvider? clock = null)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Helpnet"] = database, [ClusterSettings.Id] = "mine" };
        return DatabaseCheck.Refusal(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), clock ?? TimeProvider.System);
    }

    /// <summary>As a restart of the database does.</summary>
    private async Task BreakTheHold()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var end = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task Member(string cluster, int status, int ago)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var add = source.CreateCommand($"""
            INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES ('{cluster}');
            INSERT INTO OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, StartTime, IAmAliveTime)
            VALUES ('{cluster}', '127.0.0.1', 1, 1, 'one', 'host', {status}, now(), now() - interval '{ago} seconds')
            """);
        await add.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
