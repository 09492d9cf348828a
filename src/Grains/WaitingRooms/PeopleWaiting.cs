using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.WaitingRooms;

/// <summary>Who waits in the rooms whose grains live on this silo, for operators: how many, and how long the one who has waited longest.</summary>
internal sealed class PeopleWaiting
{
    private readonly ConcurrentDictionary<Guid, (int Count, DateTimeOffset Since)> rooms = [];

    public PeopleWaiting(TimeProvider clock, IMeterFactory meters)
    {
        var meter = meters.Create(Measures.Name);
        meter.CreateObservableUpDownCounter("helpnet.waiting", () => rooms.Values.Sum(room => (long)room.Count),
            description: "People in the waiting rooms whose grains live on this silo.");
        // Who is never let in is in no histogram.
        meter.CreateObservableGauge("helpnet.waiting.oldest", () => Longest(clock.GetUtcNow()), unit: "s",
            description: "How long the person who has waited longest waits by now; 0 when nobody does.");
    }

    public void Set(Guid room, ImmutableArray<Place> queue)
    {
        if (queue.IsEmpty) Forget(room);
        else rooms[room] = (queue.Length, queue.Min(place => place.EnteredAt));
    }

    public void Forget(Guid room) => rooms.TryRemove(room, out _);

    private double Longest(DateTimeOffset now) => rooms.Values.Select(room => (now - room.Since).TotalSeconds).DefaultIfEmpty().Max();
}
