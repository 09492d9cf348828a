using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Helpnet.Silo.Storage.Sqlite;

/// <summary>
/// One connection at a time for one file: SQLite has one writer anyway, and a queue in front of it is faster and fairer than its busy wait,
/// which would block a thread.
/// </summary>
internal sealed class SqliteSource(string file) : DbDataSource
{
    private readonly SemaphoreSlim gate = new(1);

    public override string ConnectionString { get; } =
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 5, ForeignKeys = true }.ToString();

    protected override DbConnection CreateDbConnection() => new GatedConnection(ConnectionString, gate);

    protected override DbConnection OpenDbConnection()
    {
        gate.Wait();
        return Opened(new GatedConnection(ConnectionString, gate));
    }

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        return Opened(new GatedConnection(ConnectionString, gate));
    }

    private static GatedConnection Opened(GatedConnection connection)
    {
        try
        {
            connection.Hold();
            connection.Open();
            using var pragma = connection.CreateCommand();
            // FULL, since the embedded run may hold real bookings: a commit survives a loss of power too.
            pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            pragma.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sealed class GatedConnection(string text, SemaphoreSlim gate) : SqliteConnection(text)
    {
        private int holds;

        public void Hold() => holds = 1;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Interlocked.Exchange(ref holds, 0) == 1) gate.Release();
        }
    }
}
