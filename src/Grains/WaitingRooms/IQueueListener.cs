using Orleans.Concurrency;

namespace Helpnet.Grains.WaitingRooms;

/// <summary>What a waiting room tells an appointment; never awaited. Key: the appointment.</summary>
[Alias("queue-listener")]
internal interface IQueueListener : IGrainWithGuidKey
{
    /// <summary>The client's page has not been heard from for the grace; the appointment reads the fact and decides.</summary>
    [OneWay, Alias("client-silent")] Task ClientSilent(long version);
}
