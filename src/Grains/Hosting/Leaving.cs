namespace Helpnet.Grains.Hosting;

/// <summary>
/// Knows when this silo has begun to leave. A grain that is put down waits for its own timers, and a timer that calls its own grain waits for the
/// next activation, which is not made before the first is gone: from then on nobody waits for such a call.
/// </summary>
internal sealed class Leaving : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource begun = new();

    public CancellationToken Begun => begun.Token;

    public void Participate(ISiloLifecycle lifecycle) =>
        // The stage that is left first, before any grain is put down.
        lifecycle.Subscribe(nameof(Leaving), ServiceLifecycleStage.Last, _ => Task.CompletedTask, _ => begun.CancelAsync());

    public void Dispose() => begun.Dispose();
}
