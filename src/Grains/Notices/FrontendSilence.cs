namespace Helpnet.Grains.Notices;

/// <summary>When people could not reach us because no frontend lived. Only known by who has heard a frontend before.</summary>
/// <param name="Since">Since when none has said that it lives, for a lease at least; null while one does, or when nobody knows.</param>
/// <param name="LastLong">The last moment of a silence of more than a minute, or null.</param>
[GenerateSerializer, Immutable, Alias("frontend-silence")]
internal sealed record FrontendSilence(DateTimeOffset? Since, DateTimeOffset? LastLong)
{
    public static readonly FrontendSilence None = new(null, null);
}
