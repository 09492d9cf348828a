using Helpnet.Grains.Notices;

namespace Helpnet.Grains.WaitingRooms;

/// <summary>
/// The queue in front of one counsellor's door. Key: the counsellor's account. Who enters and who is admitted is decided by the appointment;
/// this is what the open pages see of it.
/// </summary>
[Alias("waiting-room")]
public interface IWaitingRoomGrain : IGrainWithGuidKey, ITopic
{
    /// <summary>The queue, or <see cref="RefusalCode.NotYours"/> for anybody but the counsellor.</summary>
    [Alias("queue")] Task<Outcome<QueueView>> Queue();

    /// <summary>
    /// The 1-based place of the caller's own <paramref name="appointment"/>, 0 when it is not in the queue; also keeps the place for
    /// another 60 s, in memory. <see cref="RefusalCode.NotYours"/> for somebody else's.
    /// </summary>
    [Alias("still-here")] Task<Outcome<int>> StillHere(Guid appointment);

    /// <summary>
    /// Whether a page of the counsellor is open that says who comes, for whoever waits with the caller's own <paramref name="appointment"/>;
    /// where none is, a mail goes. <see cref="RefusalCode.NotYours"/> for anybody else.
    /// </summary>
    [Alias("is-attended")] Task<Outcome<bool>> IsAttended(Guid appointment);
}
