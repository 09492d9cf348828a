namespace Helpnet.Grains.Accounts;

/// <summary>Remembers that an invitation has been used. Key: <c>i-</c> and its hash.</summary>
[Alias("invitation")]
internal interface IInvitationGrain : IGrainWithStringKey
{
    /// <summary>Uses the invitation up; safe to repeat for the same account, else <see cref="RefusalCode.LinkExpired"/>.</summary>
    [Alias("use")] Task<Refusal?> Use(Guid account);
}
