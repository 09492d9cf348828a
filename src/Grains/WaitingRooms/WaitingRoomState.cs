using System.Collections.Immutable;

namespace Helpnet.Grains.WaitingRooms;

internal sealed record WaitingRoomState
{
    public const int MostHeard = 200;

    public ImmutableArray<Place> Queue { get; init; } = [];

    /// <summary>The last version heard of each appointment; the newest are kept, so that late news of a left place changes nothing.</summary>
    public ImmutableDictionary<Guid, long> Heard { get; init; } = ImmutableDictionary<Guid, long>.Empty;

    public long Version { get; init; }

    public WaitingRoomState Apply(PlaceSynced e) => this with
    {
        Queue = e.Place is null
            ? Queue.RemoveAll(p => p.Appointment == e.Appointment)
            : [.. Queue.RemoveAll(p => p.Appointment == e.Appointment).Add(e.Place).OrderBy(p => p.EnteredAt).ThenBy(p => p.Appointment)],
        Heard = Forget(Heard, e).SetItem(e.Appointment, e.Version),
        Version = Version + 1,
    };

    private ImmutableDictionary<Guid, long> Forget(ImmutableDictionary<Guid, long> heard, PlaceSynced e) =>
        heard.Count < MostHeard || heard.ContainsKey(e.Appointment)
            ? heard
            : heard.RemoveRange(heard.Keys.Where(id => Queue.All(p => p.Appointment != id)).Take(MostHeard / 2));
}

internal sealed record PlaceSynced(Guid Appointment, long Version, Place? Place);
