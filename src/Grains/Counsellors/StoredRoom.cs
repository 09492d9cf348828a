namespace Helpnet.Grains.Counsellors;

/// <summary>The room's keys as stored: of the gate only a slow hash.</summary>
internal sealed record StoredRoom
{
    public string Salt { get; init; } = "";
    public string GateHash { get; init; } = "";
    public string CallKeyPublic { get; init; } = "";
    public string CallKeyWrapped { get; init; } = "";
}

/// <summary>A device that has opened the room in its session.</summary>
internal sealed record OpenedRoom(Guid Device, DateTimeOffset At);
