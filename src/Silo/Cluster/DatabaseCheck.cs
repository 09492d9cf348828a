using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// Keeps a silo from a database that is not of its version, that its role has no rights on, that somebody else writes to, or whose clock is another. It changes nothing itself: its role
/// could not, and several start at once.
/// </summary>
internal static class DatabaseCheck
{
    /// <summary>Doors open and tokens lapse by the silos' clocks; what is further off than this is seen by people.</summary>
    public static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(30);

    /// <summary>
    /// With the owner's role, which may change the schema, and with the names of the others, which need rights on what is new. The password stands in a file: whoever lists
    /// processes reads their arguments.
    /// </summary>
    private static string Command =>
        $"""dotnet {typeof(DatabaseCheck).Assembly.Location} schema "--{DatabaseTrouble.Setting}=Host=...;Database=...;Username=OWNER;Passfile=FILE" --Roles:Silo=ROLE --Roles:Frontend=ROLE""";

    public static string? Refusal(IConfiguration settings, TimeProvider clock)
    {
        try
        {
            if (OfSchema(settings[DatabaseTrouble.Setting]!) is { } old) return old;
            using var connection = new NpgsqlConnection(settings[DatabaseTrouble.Setting]);
            connection.Open();
            return OfRights(connection) ?? OfNeighbours(connection, ClusterSettings.NameIn(settings)) ?? OfClock(connection, clock);
        }
        catch (Exception e) when (DatabaseTrouble.Sentence(e) is { } why)
        {
            return $"Helpnet does not start. {why}";
        }
    }

    private static string? OfSchema(string connection) => Schema.Lacking(connection) is { Count: > 0 } lacking
        ? $"""
          Helpnet does not start: the database lacks {lacking.Count} change(s) of this version, from {lacking[0]} on.
          Bring it up to date first: {Command}
          """
        : null;

    private static string? OfRights(NpgsqlConnection connection) => PostgresRoles.LackingSilo(connection) is { } table
        ? $"""
          Helpnet does not start: the silos' role of the database may not use {table}.
          Give the roles what they need: {Command}
          """
        : null;

    private static string? OfNeighbours(NpgsqlConnection connection, string mine) => DatabaseHold.IsTaken(connection)
        ? "Helpnet does not start: one process runs all of Helpnet on this database (an embedded silo). Stop that one first."
        : DatabaseHold.LivingCluster(connection, mine) is { } other
        ? $"""
          Helpnet does not start: silos of the cluster "{other}" run on this database, and this one belongs to "{mine}".
          Two clusters on one database lose notices and do work twice. Stop the others and wait a minute, or correct {ClusterSettings.Id}.
          """
        : null;

    private static string? OfClock(NpgsqlConnection connection, TimeProvider clock)
    {
        using var ask = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        var ahead = clock.GetUtcNow() - (DateTime)ask.ExecuteScalar()!;
        return ahead.Duration() > ClocksApart
            ? $"Helpnet does not start: this host's clock is {ahead.TotalSeconds:0} s ahead of the database's (negative: behind). Let chrony set both."
            : null;
    }
}
