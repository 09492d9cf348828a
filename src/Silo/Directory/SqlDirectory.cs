using System.Collections.Immutable;
using System.Data.Common;
using Helpnet.Grains.Directory;

namespace Helpnet.Silo.Directory;

/// <summary>The directory as rows; the same statements serve both engines.</summary>
internal sealed class SqlDirectory(DbDataSource db, TimeProvider clock) : IDirectory
{
    private const int Batch = 500;

    public async Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default)
    {
        await using var connection = await db.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var put = connection.Command(
            """
            INSERT INTO directory (counsellor, card_version, card, online, submitted_at, name, languages, specialities, price)
            VALUES (@counsellor, @version, @card, @online, @submitted, @name, @languages, @specialities, @price)
            ON CONFLICT (counsellor) DO UPDATE SET
                card_version = excluded.card_version, card = excluded.card, online = excluded.online, submitted_at = excluded.submitted_at,
                name = excluded.name, languages = excluded.languages, specialities = excluded.specialities, price = excluded.price
            WHERE excluded.card_version > directory.card_version
            """,
            transaction,
            ("@counsellor", Key(counsellor)), ("@version", version), ("@card", DirectoryRow.Write(card)), ("@online", card is { Online: true } ? 1 : 0),
            ("@submitted", card?.SubmittedAt?.ToUnixTimeMilliseconds()), ("@name", DirectoryText.Fold(card?.Name ?? "")),
            ("@languages", card is null ? "" : DirectoryRow.Languages(card)), ("@specialities", card is null ? 0 : DirectoryRow.Specialities(card)),
            ("@price", card is null ? 0 : DirectoryRow.Price(card)));
        if (await put.ExecuteNonQueryAsync(ct) == 0) return;

        await Derive(connection, transaction, Key(counsellor), clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default)
    {
        await using var connection = await db.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var put = connection.Command(
            """
            INSERT INTO directory (counsellor, free_version, free) VALUES (@counsellor, @version, @free)
            ON CONFLICT (counsellor) DO UPDATE SET free_version = excluded.free_version, free = excluded.free
            WHERE excluded.free_version > directory.free_version
            """,
            transaction, ("@counsellor", Key(counsellor)), ("@version", version), ("@free", DirectoryRow.Write(free)));
        if (await put.ExecuteNonQueryAsync(ct) == 0) return;

        await Derive(connection, transaction, Key(counsellor), clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default)
    {
        await Refresh(now, ct);
        await using var connection = await db.OpenConnectionAsync(ct);
        await using var search = DirectorySearch.Command(connection, query, now);
        await using var rows = await search.ExecuteReaderAsync(ct);
        var hits = ImmutableArray.CreateBuilder<DirectoryHit>();
        while (await rows.ReadAsync(ct))
            if (DirectoryRow.Read(rows[0], rows[1]) is { Card: { } card } row) hits.Add(new(card, row.Next(now)));
        return new([.. hits.Take(DirectoryQuery.Size)], hits.Count > DirectoryQuery.Size);
    }

    public async Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default)
    {
        await using var connection = await db.OpenConnectionAsync(ct);
        await using var waiting = connection.Command(
            "SELECT card FROM directory WHERE submitted_at IS NOT NULL ORDER BY submitted_at LIMIT @limit", null, ("@limit", limit));
        await using var rows = await waiting.ExecuteReaderAsync(ct);
        var profiles = ImmutableArray.CreateBuilder<WaitingProfile>();
        while (await rows.ReadAsync(ct))
            if (DirectoryRow.Read(rows[0], DBNull.Value).Card is { SubmittedAt: { } since } card) profiles.Add(new(card.Counsellor, card.Name, since));
        return profiles.ToImmutable();
    }

    /// <summary>Moves on the rows whose next start can't be booked any more; each is moved once, by whoever comes first.</summary>
    public async Task Refresh(DateTimeOffset now, CancellationToken ct = default)
    {
        while (await RefreshSome(now, ct) == Batch) ct.ThrowIfCancellationRequested();
    }

    private async Task<int> RefreshSome(DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await db.OpenConnectionAsync(ct);
        var lapsed = await Lapsed(connection, now, ct);
        if (lapsed.Count == 0) return 0;

        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var counsellor in lapsed) await Derive(connection, transaction, counsellor, now, ct);
        await transaction.CommitAsync(ct);
        return lapsed.Count;
    }

    private static async Task<List<string>> Lapsed(DbConnection connection, DateTimeOffset now, CancellationToken ct)
    {
        // In the order of the key, so that two searches which refresh the same rows never wait for each other in a circle.
        await using var lapsed = connection.Command(
            """
            SELECT counsellor FROM (SELECT counsellor FROM directory WHERE online = 1 AND next_lapses < @now ORDER BY next_lapses LIMIT @batch) AS lapsed
            ORDER BY counsellor
            """,
            null, ("@now", now.ToUnixTimeMilliseconds()), ("@batch", Batch));
        await using var rows = await lapsed.ExecuteReaderAsync(ct);
        List<string> counsellors = [];
        while (await rows.ReadAsync(ct)) counsellors.Add(rows.GetString(0));
        return counsellors;
    }

    /// <summary>Works out from both halves when the next time is free. The row is locked first, so that halves which arrive together both count.</summary>
    private static async Task Derive(DbConnection connection, DbTransaction transaction, string counsellor, DateTimeOffset now, CancellationToken ct)
    {
        await using var hold = connection.Command(
            "UPDATE directory SET online = online WHERE counsellor = @counsellor RETURNING card, free", transaction, ("@counsellor", counsellor));
        DirectoryRow row;
        await using (var halves = await hold.ExecuteReaderAsync(ct))
        {
            if (!await halves.ReadAsync(ct)) return;
            row = DirectoryRow.Read(halves[0], halves[1]);
        }
        var (start, lapses) = row.First(now);
        await using var derive = connection.Command(
            "UPDATE directory SET next_start = @start, next_lapses = @lapses WHERE counsellor = @counsellor", transaction,
            ("@start", start.ToUnixTimeMilliseconds()), ("@lapses", lapses.ToUnixTimeMilliseconds()), ("@counsellor", counsellor));
        await derive.ExecuteNonQueryAsync(ct);
    }

    private static string Key(Guid counsellor) => counsellor.ToString("n");
}
