using System.Collections.Immutable;

namespace Helpnet.Grains.Directory;

/// <summary>
/// The rows that searches read. Counsellors and agendas write their own half, and a half is replaced by a newer version only,
/// so answers that arrive late change nothing and no search wakes anybody.
/// </summary>
public interface IDirectory
{
    /// <summary>Writes the counsellor's half if <paramref name="version"/> is newer than what stands. Null takes the counsellor out.</summary>
    Task PutCard(Guid counsellor, long version, CounsellorCard? card, CancellationToken ct = default);

    /// <summary>Writes the agenda's half if <paramref name="version"/> is newer than what stands.</summary>
    Task PutFreeTime(Guid counsellor, long version, FreeTimes free, CancellationToken ct = default);

    /// <summary>The cards that fit, those with the earliest free time first; at most <see cref="DirectoryQuery.Size"/>.</summary>
    Task<DirectoryPage> Search(DirectoryQuery query, DateTimeOffset now, CancellationToken ct = default);

    /// <summary>Profiles that wait for an administrator, the longest waiting first.</summary>
    Task<ImmutableArray<WaitingProfile>> Waiting(int limit, CancellationToken ct = default);
}
