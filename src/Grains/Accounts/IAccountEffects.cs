using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

/// <summary>How an account hears from others, and from its own pump.</summary>
[Alias("account-effects")]
internal interface IAccountEffects : IGrainWithGuidKey
{
    /// <summary>These effects have been acknowledged.</summary>
    [Alias("done")] Task Done(ImmutableArray<long> effects);

    /// <summary>Somebody has forgotten the password. At most one letter a minute.</summary>
    [Alias("send-reset")] Task SendReset();
}
