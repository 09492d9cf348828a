using System.Data.Common;

namespace Helpnet.Silo.Storage;

/// <summary>Runs one statement on a connection of its own. Throws <see cref="Grains.Hosting.StorageAway"/> when the database does not do it.</summary>
internal static class Rows
{
    public static Task<int> Execute(this DbDataSource source, string sql, CancellationToken ct, params (string Name, object? Value)[] values) =>
        Outages.Translated(Do(source, sql, values, ct));

    public static Task<List<T>> Query<T>(
        this DbDataSource source, string sql, Func<DbDataReader, T> read, CancellationToken ct, params (string Name, object? Value)[] values) =>
        Outages.Translated(Read(source, sql, read, values, ct));

    private static async Task<int> Do(DbDataSource source, string sql, (string Name, object? Value)[] values, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<T>> Read<T>(
        DbDataSource source, string sql, Func<DbDataReader, T> read, (string Name, object? Value)[] values, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
