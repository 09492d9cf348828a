using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>Brings a database to this version's schema: numbered scripts, each once, each in a transaction.</summary>
internal static class Schema
{
    private const long Lock = 7_243_501_118;

    /// <summary>The caller holds the lock of the data folder, so nobody else does the same.</summary>
    public static void ApplySqlite(string connectionString) => Run(DeployChanges.To
        .SqliteDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(typeof(Schema).Assembly, name => name.StartsWith("Sqlite/", StringComparison.Ordinal))
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .LogToNowhere()
        .Build());

    /// <summary>Under a lock of the database's own, so that processes which start together do not do the same twice.</summary>
    /// <param name="connectionString">Of the role that owns the schema.</param>
    /// <param name="then">What else is done under the lock.</param>
    public static void ApplyPostgres(string connectionString, Action? then = null)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", connection);
        take.ExecuteNonQuery();
        try
        {
            Run(Postgres(connectionString));
            then?.Invoke();
        }
        finally
        {
            using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({Lock})", connection);
            release.ExecuteNonQuery();
        }
    }

    /// <summary>The scripts that the database still lacks; empty when this version can run on it. Changes nothing.</summary>
    public static IReadOnlyList<string> Lacking(string connectionString) => [.. Postgres(connectionString).GetScriptsToExecute().Select(script => script.Name)];

    private static UpgradeEngine Postgres(string connectionString) => DeployChanges.To
        .PostgresqlDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(typeof(Schema).Assembly, name => name.StartsWith("Postgres/", StringComparison.Ordinal))
        .JournalToPostgresqlTable("public", "schemaversions")
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .LogToNowhere()
        .Build();

    private static void Run(UpgradeEngine engine)
    {
        var result = engine.PerformUpgrade();
        if (!result.Successful) throw new InvalidOperationException($"The schema could not be brought up to date{(result.ErrorScript is { } script ? $" at {script.Name}" : "")}.", result.Error);
    }
}
