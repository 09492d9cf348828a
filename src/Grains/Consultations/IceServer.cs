using System.Collections.Immutable;

namespace Helpnet.Grains.Consultations;

/// <summary>A server through which two browsers reach each other, with credentials of limited life.</summary>
/// <param name="Urls">Its addresses, as <c>turn:</c> or <c>turns:</c> URLs.</param>
/// <param name="Username">The moment of expiry and an opaque name.</param>
/// <param name="Credential">What proves that a silo gave out the name.</param>
[GenerateSerializer, Immutable, Alias("ice-server")]
public sealed record IceServer(ImmutableArray<string> Urls, string Username, string Credential);
