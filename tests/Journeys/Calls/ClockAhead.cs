namespace Helpnet.Journeys.Calls;

/// <summary>The machine's clock, put forward by the test; whatever waits goes on waiting by the machine's own.</summary>
internal sealed class ClockAhead : TimeProvider
{
    private long ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
}
