using Orleans.Concurrency;

namespace Helpnet.Grains.Accounts;

/// <summary>What other grains may know of an account. Key: the account's id.</summary>
[Alias("contact-grain")]
internal interface IContactGrain : IGrainWithGuidKey
{
    /// <summary>The contact as storage holds it, or null before the e-mail address is confirmed.</summary>
    [AlwaysInterleave, Alias("contact")] Task<Contact?> Contact();
}
