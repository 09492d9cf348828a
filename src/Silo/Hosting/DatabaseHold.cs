using Npgsql;

namespace Helpnet.Silo.Hosting;

/// <summary>Who else writes to a PostgreSQL database: one embedded silo holds it alone, as the lock of the data folder holds a SQLite file; the silos of a
/// cluster are known by its membership.</summary>
internal sealed class DatabaseHold : IDisposable
{
    private const long Number = 7_243_501_119;

    /// <summary>Six is dead; whoever lives has said so within seconds.</summary>
    private const string Living = """
        SELECT DeploymentId FROM OrleansMembershipTable
        WHERE DeploymentId <> @mine AND Status < 6 AND IAmAliveTime > now() - interval '1 minute' LIMIT 1
        """;

    private readonly string connectionString;
    private NpgsqlConnection connection;

    private DatabaseHold(string connectionString, NpgsqlConnection connection) => (this.connectionString, this.connection) = (connectionString, connection);

    /// <exception cref="DatabaseTaken">Another process has it.</exception>
    public static DatabaseHold Take(string connectionString) => new(connectionString, Lock(connectionString));

    /// <summary>Takes it again when its connection is gone, as after a restart of the database.</summary>
    /// <exception cref="DatabaseTaken">Another process was quicker.</exception>
    public async Task Keep(CancellationToken ct)
    {
        try
        {
            await using var ask = new NpgsqlCommand("SELECT 1", connection);
            await ask.ExecuteScalarAsync(ct);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            await connection.DisposeAsync();
            connection = Lock(connectionString);
        }
    }

    private static NpgsqlConnection Lock(string connectionString)
    {
        // Not pooled: the lock lives as long as this connection, and the server drops it when the process is gone.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ToString());
        connection.Open();
        using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({Number})", connection);
        if (take.ExecuteScalar() is true && LivingCluster(connection) is null) return connection;
        connection.Dispose();
        throw new DatabaseTaken();
    }

    /// <summary>Whether an embedded silo holds the database.</summary>
    public static bool IsTaken(NpgsqlConnection connection)
    {
        // Shared, so that silos which start together do not take each other for it; it ends with the transaction.
        using var transaction = connection.BeginTransaction();
        using var share = new NpgsqlCommand($"SELECT pg_try_advisory_xact_lock_shared({Number})", connection, transaction);
        return share.ExecuteScalar() is false;
    }

    /// <summary>The name of a cluster other than <paramref name="mine"/> whose silos live on the database, if there is one.</summary>
    public static string? LivingCluster(NpgsqlConnection connection, string mine = "")
    {
        using var exists = new NpgsqlCommand("SELECT to_regclass('OrleansMembershipTable') IS NOT NULL", connection);
        if (exists.ExecuteScalar() is false) return null;
        using var living = new NpgsqlCommand(Living, connection);
        living.Parameters.AddWithValue("mine", mine);
        return living.ExecuteScalar() as string;
    }

    public void Dispose() => connection.Dispose();
}
