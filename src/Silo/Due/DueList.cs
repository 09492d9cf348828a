using Helpnet.Grains.Due;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Due;

internal sealed class DueList(Database database) : IDueList
{
    private const string PutSql =
        "INSERT INTO due (grain, shard, at) VALUES (@grain, @shard, @at) ON CONFLICT (grain) DO UPDATE SET at = excluded.at";

    private const string PutBySql = PutSql + " WHERE excluded.at < due.at";

    private const string ClearSql = "DELETE FROM due WHERE grain = @grain AND at = @at";

    // Each shard is asked each second and nearly always has nothing: a look takes no lock.
    private const string AnySql = "SELECT 1 FROM due WHERE shard = @shard AND at <= @now LIMIT 1";

    // The time is asked twice: where two claim at once, the second finds a row that has moved since it was chosen.
    private const string ClaimSql =
        """
        UPDATE due SET at = @again
        WHERE grain IN (SELECT grain FROM due WHERE shard = @shard AND at <= @now ORDER BY at LIMIT @limit) AND at <= @now
        RETURNING grain
        """;

    public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => database.Source.Execute(
        PutSql, ct, ("@grain", grain.ToString()), ("@shard", DueShards.Of(grain)), ("@at", at.UtcTicks));

    public Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => database.Source.Execute(
        PutBySql, ct, ("@grain", grain.ToString()), ("@shard", DueShards.Of(grain)), ("@at", at.UtcTicks));

    public Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default) =>
        database.Source.Execute(ClearSql, ct, ("@grain", grain.ToString()), ("@at", at.UtcTicks));

    public async Task<IReadOnlyList<DueRow>> Claim(
        int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default)
    {
        var any = await database.Source.Query(AnySql, row => row.GetInt32(0), ct, ("@shard", shard), ("@now", now.UtcTicks));
        if (any.Count == 0) return [];
        return await database.Source.Query(ClaimSql, row => new DueRow(GrainId.Parse(row.GetString(0)), again), ct,
            ("@shard", shard), ("@now", now.UtcTicks), ("@again", again.UtcTicks), ("@limit", limit));
    }
}
