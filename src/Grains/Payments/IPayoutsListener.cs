using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>What a counsellor's payments tell the practice; never awaited. Key: the account's id.</summary>
[Alias("payouts-listener")]
internal interface IPayoutsListener : IGrainWithGuidKey
{
    /// <summary>Whether the counsellor can be paid has changed; the practice reads it and decides.</summary>
    [OneWay, Alias("payouts-moved")] Task PayoutsMoved();
}
