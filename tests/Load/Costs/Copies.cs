using Npgsql;
using NpgsqlTypes;

namespace Helpnet.Load.Costs;

/// <summary>Fills a database with appointments of other people: rows that the grains themselves have written, copied under new keys.</summary>
internal static class Copies
{
    private const string Read = """
        SELECT GrainTypeHash, GrainTypeString, ServiceId, PayloadBinary, ModifiedOn, Version FROM OrleansStorage
        WHERE GrainTypeString = 'appointment.appointment.state' LIMIT 1000
        """;

    private const string Write = """
        COPY OrleansStorage
            (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
        FROM STDIN (FORMAT BINARY)
        """;

    private const string ReadRows = "SELECT start, version, body, ended FROM appointment_list LIMIT 1000";

    private const string WriteRows = "COPY appointment_list (person, appointment, start, version, body, ended) FROM STDIN (FORMAT BINARY)";

    public static async Task Add(string database, int appointments, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(ct);
        var keys = Enumerable.Range(0, appointments).Select(_ => Guid.NewGuid()).ToArray();
        await AddStates(connection, keys, ct);
        await AddRows(connection, keys, ct);
        await using var analyze = new NpgsqlCommand("ANALYZE", connection);
        await analyze.ExecuteNonQueryAsync(ct);
    }

    private static async Task AddStates(NpgsqlConnection connection, Guid[] keys, CancellationToken ct)
    {
        var samples = await Samples(connection, Read, row => (
            Hash: row.GetInt32(0), Type: row.GetString(1), Service: row.GetString(2),
            Payload: row.GetFieldValue<byte[]>(3), At: row.GetDateTime(4), Version: row.GetInt32(5)), ct);
        await using var copy = await connection.BeginBinaryImportAsync(Write, ct);
        foreach (var (at, key) in keys.Index())
        {
            var sample = samples[at % samples.Count];
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(key.GetHashCode(), NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(0L, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(0L, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(sample.Hash, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(sample.Type, NpgsqlDbType.Text, ct);
            await copy.WriteAsync($"~{key:n}", NpgsqlDbType.Text, ct);
            await copy.WriteAsync(sample.Service, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(sample.Payload, NpgsqlDbType.Bytea, ct);
            await copy.WriteAsync(sample.At, NpgsqlDbType.Timestamp, ct);
            await copy.WriteAsync(sample.Version, NpgsqlDbType.Integer, ct);
        }
        await copy.CompleteAsync(ct);
    }

    /// <summary>Two sides each, as in life: a client with a few, a counsellor with many.</summary>
    private static async Task AddRows(NpgsqlConnection connection, Guid[] keys, CancellationToken ct)
    {
        const int Clients = 5, Counsellors = 500;
        var samples = await Samples(connection, ReadRows, row => (Start: row.GetInt64(0), Version: row.GetInt64(1), Body: row.GetString(2), Ended: row.GetInt32(3)), ct);
        await using var copy = await connection.BeginBinaryImportAsync(WriteRows, ct);
        foreach (var (at, key) in keys.Index())
            foreach (var person in new[] { keys[at / Clients], keys[^(1 + at / Counsellors)] })
            {
                var sample = samples[at % samples.Count];
                await copy.StartRowAsync(ct);
                await copy.WriteAsync($"{person:n}", NpgsqlDbType.Text, ct);
                await copy.WriteAsync($"{key:n}", NpgsqlDbType.Text, ct);
                await copy.WriteAsync(sample.Start, NpgsqlDbType.Bigint, ct);
                await copy.WriteAsync(sample.Version, NpgsqlDbType.Bigint, ct);
                await copy.WriteAsync(sample.Body, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(sample.Ended, NpgsqlDbType.Integer, ct);
            }
        await copy.CompleteAsync(ct);
    }

    private static async Task<List<T>> Samples<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var samples = new List<T>();
        while (await reader.ReadAsync(ct)) samples.Add(read(reader));
        return samples;
    }
}
