using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>What a practice asks of its counsellor's payments. Key: the account's id.</summary>
[Alias("payouts-query")]
internal interface IPayoutsQuery : IGrainWithGuidKey
{
    /// <summary>The connected account if card payments are active on it, else null; as storage holds it.</summary>
    [AlwaysInterleave, Alias("ready")] Task<string?> Ready();

    /// <summary>The account that was connected last, whether it can be paid on or not; null when there never was one. As storage holds it.</summary>
    [AlwaysInterleave, Alias("account")] Task<string?> Account();
}
