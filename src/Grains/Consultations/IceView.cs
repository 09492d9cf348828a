using System.Collections.Immutable;

namespace Helpnet.Grains.Consultations;

/// <summary>How a browser may connect.</summary>
/// <param name="Servers">The relays; empty when the operator has configured none. There is never anybody else's server among them.</param>
/// <param name="RelayConfigured">Whether a browser's network address can be hidden from the other side.</param>
/// <param name="Expires">When the credentials end for new connections; one that stands goes on.</param>
[GenerateSerializer, Immutable, Alias("ice-view")]
public sealed record IceView(ImmutableArray<IceServer> Servers, bool RelayConfigured, DateTimeOffset Expires);
