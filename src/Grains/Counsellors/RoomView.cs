namespace Helpnet.Grains.Counsellors;

/// <summary>What the counsellor's own browser needs to open the room.</summary>
/// <param name="Salt">Salt and parameters of the derivation.</param>
/// <param name="CallKeyPublic">The public half of the call key.</param>
/// <param name="CallKeyWrapped">The wrapped private half.</param>
/// <param name="OpenHere">Whether this device has opened the room in this session.</param>
[GenerateSerializer, Immutable, Alias("room-view")]
public sealed record RoomView(string Salt, string CallKeyPublic, string CallKeyWrapped, bool OpenHere);
