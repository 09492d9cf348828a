using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

/// <summary>The frontends' common keys for cookies, sealed by them: what is stored here makes no cookie without their own secret. Key: 0.</summary>
[Alias("key-ring")]
public interface IKeyRingGrain : IGrainWithIntegerKey
{
    /// <summary>All keys, the oldest first.</summary>
    [Alias("all")] Task<ImmutableArray<string>> All();

    /// <summary>Adds a sealed key of at most 2,000 characters; the same name is added once. Those older than 180 days go. Durable when the call returns.</summary>
    /// <returns><see cref="RefusalCode.Invalid"/> when it is too long, <see cref="RefusalCode.TooMany"/> beyond 24 keys.</returns>
    [Alias("add")] Task<Refusal?> Add(string name, string sealedKey);
}
