using System.Data.Common;
using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>The database of this silo, whichever engine it is.</summary>
/// <param name="Source">Connections.</param>
/// <param name="Engine">Folder of the engine's scripts.</param>
/// <param name="Invariant">The name by which Orleans knows the engine.</param>
internal sealed record Database(DbDataSource Source, string Engine, string Invariant)
{
    /// <summary>Bounded, since a silo that opened a connection for each of a thousand grains would take the server away from all others.</summary>
    private const int MostConnections = 20;

    public static Database Postgres(string connectionString) => new(Pool(connectionString, MostConnections), "Postgres", "Npgsql");

    /// <summary>At most so many connections, unless the connection string says another number.</summary>
    public static NpgsqlDataSource Pool(string connectionString, int most)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // The typed builder knows every key; the plain one only those that somebody wrote.
        if (!Said(connectionString, "Maximum Pool Size") && !Said(connectionString, "MaxPoolSize")) settings.MaxPoolSize = most;
        settings.ApplicationName ??= "helpnet";
        return NpgsqlDataSource.Create(settings);
    }

    private static bool Said(string connectionString, string key) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey(key);
}
