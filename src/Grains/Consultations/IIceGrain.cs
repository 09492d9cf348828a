namespace Helpnet.Grains.Consultations;

/// <summary>Gives out relays with credentials of limited life. Any key; 0 by custom.</summary>
[Alias("ice")]
public interface IIceGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// How the caller's browser may connect for this appointment: for its two sides, from an hour before the door opens until it is over. Changes nothing.
    /// </summary>
    /// <returns><see cref="RefusalCode.SignedOut"/>, <see cref="RefusalCode.NotYours"/> for anybody else, <see cref="RefusalCode.TooEarly"/> with the
    /// time to wait, <see cref="RefusalCode.Over"/>.</returns>
    [Alias("servers-for")] Task<Outcome<IceView>> ServersFor(Guid appointment);
}
