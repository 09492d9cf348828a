using System.Collections.Immutable;

namespace Helpnet.Grains.Notices;

/// <summary>The list of <see cref="IFrontendsGrain"/>, for silos.</summary>
[Alias("frontend-list")]
internal interface IFrontendList : IGrainWithIntegerKey
{
    /// <summary>The frontends that live; null while it is too soon to say who does not.</summary>
    [Alias("alive")] Task<ImmutableArray<Guid>?> Alive();

    /// <summary>When no frontend lived, as far as is known.</summary>
    [Alias("silence")] Task<FrontendSilence> Silence();
}
