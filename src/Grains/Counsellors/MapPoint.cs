namespace Helpnet.Grains.Counsellors;

/// <summary>A place on the map.</summary>
/// <param name="Latitude">Degrees north of the equator, -90 to 90.</param>
/// <param name="Longitude">Degrees east of Greenwich, -180 to 180.</param>
[GenerateSerializer, Immutable, Alias("map-point")]
public sealed record MapPoint(double Latitude, double Longitude);
