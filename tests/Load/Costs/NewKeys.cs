using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Helpnet.Load.Costs;

/// <summary>Keys of grains that nobody has yet, each with the hash by which Orleans' storage finds its state.</summary>
internal static class NewKeys
{
    /// <summary>Fills a temporary table with <paramref name="count"/> of them, counted from 0.</summary>
    public static async Task Make(NpgsqlConnection connection, string table, int count, CancellationToken ct)
    {
        await using (var create = new NpgsqlCommand($"CREATE TEMP TABLE {table} (n integer, key text, hash integer)", connection)) await create.ExecuteNonQueryAsync(ct);
        await using var rows = await connection.BeginBinaryImportAsync($"COPY {table} (n, key, hash) FROM STDIN (FORMAT BINARY)", ct);
        for (var n = 0; n < count; n++)
        {
            var key = $"{Guid.NewGuid():n}";
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(n, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(key, NpgsqlDbType.Text, ct);
            await rows.WriteAsync(HashOf(Stored(key)), NpgsqlDbType.Integer, ct);
        }
        await rows.CompleteAsync(ct);
    }

    /// <summary>Fails where a row that a grain has written stands under another hash: its copies would be found by no grain.</summary>
    public static async Task Check(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var written = new NpgsqlCommand("SELECT GrainIdExtensionString, GrainIdHash FROM OrleansStorage WHERE GrainTypeString LIKE 'appointment%' LIMIT 1", connection);
        await using var row = await written.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct) || HashOf(row.GetString(0)) != row.GetInt32(1))
            throw new InvalidOperationException("Storage finds states by another hash than the one that copies would get.");
    }

    /// <summary>As Orleans' storage writes the key of a grain.</summary>
    private static string Stored(string key) => $"~{key}";

    private static int HashOf(string stored)
    {
        var bytes = Encoding.UTF8.GetBytes(stored);
        Array.Reverse(bytes);
        return (int)StableHash.ComputeHash(bytes);
    }
}
