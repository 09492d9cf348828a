using Npgsql;

namespace Helpnet.Silo.Hosting;

/// <summary>Holds a PostgreSQL database for one embedded silo, as the lock of the data folder holds a SQLite file.</summary>
internal sealed class DatabaseHold : IDisposable
{
    private const long Lock = 7_243_501_119;
    private readonly NpgsqlConnection connection;

    private DatabaseHold(NpgsqlConnection connection) => this.connection = connection;

    /// <exception cref="DatabaseTaken">Another process has it.</exception>
    public static DatabaseHold Take(string connectionString)
    {
        // Not pooled: the lock lives as long as this connection, and the server drops it when the process is gone.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ToString());
        connection.Open();
        using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({Lock})", connection);
        if (take.ExecuteScalar() is true) return new(connection);
        connection.Dispose();
        throw new DatabaseTaken();
    }

    public void Dispose() => connection.Dispose();
}
