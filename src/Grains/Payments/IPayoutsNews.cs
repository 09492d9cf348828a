namespace Helpnet.Grains.Payments;

/// <summary>What the provider's messages tell a counsellor's payments. Key: the account's id.</summary>
[Alias("payouts-news")]
internal interface IPayoutsNews : IGrainWithGuidKey
{
    /// <summary>The account moved: the provider is asked, and its answer is stored when the call returns.</summary>
    /// <exception cref="GatewayUnavailable">It does not answer.</exception>
    [Alias("account-moved")] Task AccountMoved();
}
