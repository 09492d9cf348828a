using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Helpnet.Load.Checking;

/// <summary>The cluster's database, read past the silos.</summary>
internal sealed class Rows(string database) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database);

    /// <summary>The states of all grains of a kind by their key.</summary>
    public async Task<Dictionary<Guid, JsonElement>> States(string kind, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "SELECT GrainIdExtensionString, PayloadBinary FROM OrleansStorage WHERE GrainTypeString = $1 AND PayloadBinary IS NOT NULL");
        command.Parameters.AddWithValue($"{kind}.{kind}.state");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var states = new Dictionary<Guid, JsonElement>();
        while (await reader.ReadAsync(ct))
            states[Guid.ParseExact(reader.GetString(0)[1..], "N")] = JsonSerializer.Deserialize<JsonElement>(reader.GetFieldValue<byte[]>(1));
        return states;
    }

    /// <summary>The first column of every row.</summary>
    public async Task<List<string>> Texts(string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(ct)) texts.Add(reader.GetString(0));
        return texts;
    }

    public async Task<long> Count(string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
