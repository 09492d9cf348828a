namespace Helpnet.Grains.Due;

/// <summary>
/// The rows that wake grains: one row a grain, found by time. A grain writes its row before the state that needs it and clears it last,
/// so one wake-up too many is possible and one too few is not.
/// </summary>
public interface IDueList
{
    /// <summary>Writes or moves the row of <paramref name="grain"/>. Durable when the call returns.</summary>
    Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>As <see cref="Put"/>, but a row that stands earlier stays where it is.</summary>
    Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>Removes the row of <paramref name="grain"/> if it still stands at <paramref name="at"/>.</summary>
    Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>
    /// The rows of <paramref name="shard"/> due at <paramref name="now"/> (inclusive), oldest first, each moved to <paramref name="again"/>
    /// in the same step, so that a grain which does not answer is woken again by itself.
    /// </summary>
    Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default);
}
