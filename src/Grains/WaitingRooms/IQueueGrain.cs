namespace Helpnet.Grains.WaitingRooms;

/// <summary>The side of the waiting room that appointments write to. Key: the counsellor's account.</summary>
[Alias("waiting-queue")]
internal interface IQueueGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Makes the queue agree with the appointment at <paramref name="version"/>: in it with <paramref name="place"/>, or out of it with null.
    /// An older version than the last one heard changes nothing. Durable when the call returns.
    /// </summary>
    [Alias("sync")] Task Sync(Guid appointment, long version, Place? place);

    /// <summary>Whether any open page follows the queue: each that does says aloud who comes. In memory.</summary>
    [Orleans.Concurrency.AlwaysInterleave, Alias("is-followed")] Task<bool> IsFollowed();

    /// <summary>When the client's page was last heard from, or null when it is not known since the last restart.</summary>
    [Orleans.Concurrency.AlwaysInterleave, Alias("last-seen")] Task<DateTimeOffset?> LastSeen(Guid appointment);
}
