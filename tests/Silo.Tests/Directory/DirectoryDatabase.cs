using System.Data.Common;
using Helpnet.Silo.Directory;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Directory;

/// <summary>A directory over a real SQLite file in a folder of its own.</summary>
internal sealed class DirectoryDatabase : DbDataSource
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-directory-").FullName;

    public DirectoryDatabase(DateTimeOffset now)
    {
        Clock = new(now);
        Rows = new(this, Clock);
        using var script = typeof(SqlDirectory).Assembly.GetManifestResourceStream("Sqlite/0030-directory.sql")!;
        using var connection = OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;" + new StreamReader(script).ReadToEnd();
        command.ExecuteNonQuery();
    }

    public FakeTimeProvider Clock { get; }

    public SqlDirectory Rows { get; }

    public override string ConnectionString => $"Data Source={Path.Combine(folder, "directory.db")}";

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
