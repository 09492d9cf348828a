using DbUp;
using DbUp.Engine;

namespace Helpnet.Silo.Storage;

/// <summary>Brings a database to this version's schema: numbered scripts, each once, each in a transaction.</summary>
internal static class Schema
{
    /// <summary>The caller holds the lock of the data folder, so nobody else does the same.</summary>
    public static void ApplySqlite(string connectionString) => Run(DeployChanges.To
        .SqliteDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(typeof(Schema).Assembly, name => name.StartsWith("Sqlite/", StringComparison.Ordinal))
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .LogToNowhere()
        .Build());

    private static void Run(UpgradeEngine engine)
    {
        var result = engine.PerformUpgrade();
        if (!result.Successful) throw new InvalidOperationException($"The schema could not be brought up to date at {result.ErrorScript?.Name}.", result.Error);
    }
}
