using Orleans.Concurrency;

namespace Helpnet.Grains.Counsellors;

/// <summary>What appointments ask of a counsellor. Key: the account's id.</summary>
[Alias("offer")]
internal interface IOfferGrain : IGrainWithGuidKey
{
    /// <summary>The terms at which a service can be booked now, or why not.</summary>
    [ReadOnly, Alias("offer")] Task<Outcome<Offer>> Offer(Guid service);

    /// <summary>How the counsellor presents themselves, or null while nobody is to see them.</summary>
    [ReadOnly, Alias("face")] Task<CounsellorFace?> Face();

    /// <summary>Whether the counsellor's device has opened the consultation room in its session.</summary>
    [ReadOnly, Alias("room-is-open")] Task<bool> RoomIsOpen(Guid device);
}
