namespace Helpnet.Grains.Payments;

/// <summary>What the provider's messages tell a counsellor's payments. Key: the account's id.</summary>
[Alias("payouts-news")]
internal interface IPayoutsNews : IGrainWithGuidKey
{
    /// <summary>The account moved: the provider is asked, and its answer is stored when the call returns.</summary>
    /// <exception cref="GatewayUnavailable">It does not answer.</exception>
    [Alias("account-moved")] Task AccountMoved();

    /// <summary>The account has been taken away from us: nothing is paid on it any more, which is stored when the call returns.</summary>
    /// <param name="account">The provider's id; an account that has been replaced meanwhile changes nothing.</param>
    [Alias("account-lost")] Task AccountLost(string account);
}
