using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Helpnet.Grains.Consultations;

/// <summary>Gives out the operator's relays to whoever has been found to be near a door.</summary>
internal sealed class Relay(IOptions<RelayOptions> options, TimeProvider clock)
{
    public IceView Give() => RelayCredentials.Give(options.Value, RandomNumberGenerator.GetHexString(16, lowercase: true), clock.GetUtcNow());
}
