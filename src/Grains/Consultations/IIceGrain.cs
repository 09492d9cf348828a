namespace Helpnet.Grains.Consultations;

/// <summary>Gives out relays with credentials of limited life. Any key; 0 by custom.</summary>
[Alias("ice")]
public interface IIceGrain : IGrainWithIntegerKey
{
    /// <summary>How the caller's browser may connect now, or <see cref="RefusalCode.SignedOut"/>.</summary>
    [Alias("servers")] Task<Outcome<IceView>> Servers();
}
