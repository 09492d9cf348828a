using System.Collections.Concurrent;

namespace Helpnet.StripeStandIn;

/// <summary>The faults waiting for the next calls.</summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<Fault> next = new();

    /// <summary>Lets the next <paramref name="calls"/> API calls fail.</summary>
    public void Next(Fault fault, int calls = 1)
    {
        for (var i = 0; i < calls; i++) next.Enqueue(fault);
    }

    /// <summary>Every call fails until <see cref="Clear"/>.</summary>
    public Fault? Always { get; set; }

    public void Clear()
    {
        next.Clear();
        Always = null;
    }

    internal Fault? Take() => next.TryDequeue(out var fault) ? fault : Always;
}
