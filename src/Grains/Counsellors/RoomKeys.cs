namespace Helpnet.Grains.Counsellors;

/// <summary>
/// What the browser makes at room set-up from the second password, which itself never leaves it.
/// All are base64 texts of at most 1,024 characters.
/// </summary>
/// <param name="Salt">Salt and parameters of the derivation.</param>
/// <param name="Gate">The half that the server checks when the room is opened; stored hashed.</param>
/// <param name="CallKeyPublic">The public half of the counsellor's call key, shown on the profile and pinned by clients.</param>
/// <param name="CallKeyWrapped">The private half, wrapped by the half of the password that is never sent.</param>
[GenerateSerializer, Immutable, Alias("room-keys")]
public sealed record RoomKeys(string Salt, string Gate, string CallKeyPublic, string CallKeyWrapped);
