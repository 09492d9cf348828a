using System.Data.Common;
using Helpnet.Grains.Hosting;
using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>What the database's driver throws, in words that may leave the silo.</summary>
internal static class Outages
{
    /// <summary>57P..: the server goes down or comes up, which the driver does not always call transient.</summary>
    private const string Operator = "57P";

    /// <summary>A full disk, and one that fails: transient to the driver, but nothing that a few seconds mend, and people would be kept for nothing.</summary>
    private static readonly string[] LastsUntilMended = [PostgresErrorCodes.DiskFull, PostgresErrorCodes.IoError];

    public static async Task Translated(Task call)
    {
        try
        {
            await call;
        }
        catch (DbException e)
        {
            throw Of(e);
        }
    }

    public static async Task<T> Translated<T>(Task<T> call)
    {
        await Translated((Task)call);
        return await call;
    }

    private static StorageAway Of(DbException e) => new(e.SqlState ?? "", MayPass(e));

    private static bool MayPass(DbException e) => !LastsUntilMended.Contains(e.SqlState)
        && (e.IsTransient || e.SqlState?.StartsWith(Operator, StringComparison.Ordinal) is true);
}
