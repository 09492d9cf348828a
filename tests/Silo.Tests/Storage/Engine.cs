using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Helpnet.Testing.Postgres;
using Microsoft.Data.Sqlite;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>Makes a new database with our schema on one of the engines.</summary>
internal static class Engine
{
    public static async Task<Database> Postgres(PostgresServer server) => SiloSetup.OpenPostgres(await server.NewDatabase());

    public static Database Sqlite(string folder) => SiloSetup.OpenSqlite(Path.Combine(folder, "helpnet.db"));

    public static string NewFolder() => System.IO.Directory.CreateTempSubdirectory("helpnet-storage-").FullName;

    public static void RemoveFolder(string folder)
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
