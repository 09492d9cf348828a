using Orleans.Concurrency;

namespace Helpnet.Grains.Accounts;

/// <summary>What a practice asks of its account. Key: the account's id.</summary>
[Alias("recovery-query")]
internal interface IRecoveryQuery : IGrainWithGuidKey
{
    /// <summary>Whether words of the recovery key have been typed back, as storage holds it.</summary>
    [AlwaysInterleave, Alias("recovery-confirmed")] Task<bool> RecoveryConfirmed();
}
