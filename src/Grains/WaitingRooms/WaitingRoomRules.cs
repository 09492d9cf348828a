namespace Helpnet.Grains.WaitingRooms;

/// <summary>The queue follows the appointments; newer news wins.</summary>
internal static class WaitingRoomRules
{
    /// <summary>A reload, a network change or a crashed frontend keeps the place for this long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    public static Decision<PlaceSynced> Sync(WaitingRoomState room, PlaceSynced news) =>
        room.Heard.TryGetValue(news.Appointment, out var heard) && heard >= news.Version ? Decision<PlaceSynced>.Nothing : news;
}
