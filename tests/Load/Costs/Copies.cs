using Npgsql;

namespace Helpnet.Load.Costs;

/// <summary>
/// Fills a database with what other people's appointments leave behind: rows that the grains themselves have written, copied under new keys.
/// </summary>
internal static class Copies
{
    /// <summary>Two sides each, as in life: a client with a few appointments, a counsellor with many.</summary>
    private const int OfClient = 5, OfCounsellor = 500;

    /// <summary>What is copied, and how; <c>it</c> is a row to copy, <c>n</c> counts the new keys.</summary>
    private static readonly (string From, string Insert)[] Tables =
    [
        .. new[] { "appointment", "payment", "consultation" }.Select(kind => State(kind, "new_appointment")),
        .. new[] { "agenda", "inbox" }.Select(kind => State(kind, "new_person")),
        ("SELECT * FROM appointment_list", """
            INSERT INTO appointment_list (person, appointment, start, version, body, to_do, ended)
            SELECT p.key, a.key, it.start, it.version, it.body, it.to_do, it.ended
            FROM new_appointment a JOIN sample it ON it.at = a.n % {count}
            CROSS JOIN LATERAL (VALUES (a.n / {of_client}), ({clients} + a.n / {of_counsellor})) side(n) JOIN new_person p ON p.n = side.n
            """),
        ("SELECT shard, status, at AS moment, taken_at, attempts, account FROM mail WHERE status = 1 AND message_id LIKE '%@appointments.helpnet'", """
            INSERT INTO mail (message_id, shard, status, at, taken_at, attempts, account)
            SELECT a.key || '.' || name || '@appointments.helpnet', it.shard, it.status, it.moment, it.taken_at, it.attempts, it.account
            FROM new_appointment a JOIN sample it ON it.at = a.n % {count}
            CROSS JOIN unnest(ARRAY['booked.a', 'booked.b', 'reminder-24.a', 'reminder-24.b']) name
            """),
        // Far ahead: nobody is to be woken while it is measured.
        ("SELECT DISTINCT shard, (SELECT max(at) FROM due) + 864000000000 * 30 AS moment FROM due", """
            INSERT INTO due (grain, shard, at)
            SELECT 'appointment/' || a.key, it.shard, it.moment + a.n * 10000000::bigint FROM new_appointment a JOIN sample it ON it.at = a.n % {count}
            """),
        ("SELECT shard, kind, account, object, reference, at AS moment FROM webhook WHERE pending = 0", """
            INSERT INTO webhook (id, shard, kind, account, object, reference, at, pending)
            SELECT 'evt_' || a.key, it.shard, it.kind, it.account, it.object, it.reference, it.moment, 0
            FROM new_appointment a JOIN sample it ON it.at = a.n % {count}
            """),
    ];

    /// <param name="database">The cluster's.</param>
    /// <param name="appointments">How many of them.</param>
    /// <param name="awake">Whether their grains are to come to life, as if each had been waiting for this moment.</param>
    /// <param name="ct">Ends the copying.</param>
    public static async Task Add(string database, int appointments, bool awake, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(ct);
        var clients = appointments / OfClient + 1;
        await NewKeys.Check(connection, ct);
        await NewKeys.Make(connection, "new_appointment", appointments, ct);
        await NewKeys.Make(connection, "new_person", clients + appointments / OfCounsellor + 1, ct);
        foreach (var (from, insert) in Tables)
        {
            await Do(connection, "DROP TABLE IF EXISTS sample", ct);
            await Do(connection, $"CREATE TEMP TABLE sample AS SELECT row_number() OVER () - 1 AS at, * FROM ({from} LIMIT 1000) kept", ct);
            await using var counted = new NpgsqlCommand("SELECT count(*) FROM sample", connection);
            if (await counted.ExecuteScalarAsync(ct) is not (long and > 0 and var count))
                throw new InvalidOperationException($"There is nothing to copy: {from}");
            await Do(connection, Filled(insert, ("count", count), ("clients", clients), ("of_client", OfClient), ("of_counsellor", OfCounsellor)), ct);
        }
        await Do(connection, "ANALYZE", ct);
        if (!awake) return;
        await Do(connection, $"UPDATE due SET at = {TimeProvider.System.GetUtcNow().UtcTicks} FROM new_appointment WHERE grain = 'appointment/' || key", ct);
    }

    private static (string From, string Insert) State(string kind, string keys) => (
        $"SELECT * FROM OrleansStorage WHERE GrainTypeString = '{kind}.{kind}.state' AND PayloadBinary IS NOT NULL",
        $$"""
        INSERT INTO OrleansStorage
            (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
        SELECT new.hash, 0, 0, it.GrainTypeHash, it.GrainTypeString, '~' || new.key, it.ServiceId, it.PayloadBinary, it.ModifiedOn, it.Version
        FROM {{keys}} new JOIN sample it ON it.at = new.n % {count}
        """);

    private static string Filled(string sql, params IEnumerable<(string Name, long Value)> values) =>
        values.Aggregate(sql, (text, it) => text.Replace($"{{{it.Name}}}", $"{it.Value}", StringComparison.Ordinal));

    private static async Task Do(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
