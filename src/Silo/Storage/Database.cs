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

    /// <summary>
    /// In seconds. A statement that gets no answer is given up, with the two seconds in which the driver calls it off, before whoever asked the grain has
    /// gone (<see cref="Cluster.Tuning.ResponseTimeout"/>): otherwise the grain would keep everybody waiting for an answer that nobody takes.
    /// </summary>
    private const int Patience = 5;

    public static Database Postgres(string connectionString) => new(Pool(connectionString, MostConnections), "Postgres", "Npgsql");

    /// <summary>At most so many connections and waits so long, unless the connection string says other numbers.</summary>
    public static NpgsqlDataSource Pool(string connectionString, int most)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // The typed builder knows every key; the plain one only those that somebody wrote.
        if (!Said(connectionString, "Maximum Pool Size") && !Said(connectionString, "MaxPoolSize")) settings.MaxPoolSize = most;
        if (!Said(connectionString, "Command Timeout") && !Said(connectionString, "CommandTimeout")) settings.CommandTimeout = Patience;
        if (!Said(connectionString, "Timeout")) settings.Timeout = Patience;
        settings.ApplicationName ??= "helpnet";
        return NpgsqlDataSource.Create(settings);
    }

    private static bool Said(string connectionString, string key) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey(key);
}
