using Helpnet.Grains.Due;

namespace Helpnet.Silo.Due;

/// <summary>Starts the sweeps of due rows, with patience: a cluster that has just changed does not yet agree on who is in it.</summary>
internal static class SweepStart
{
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task StartSweepsPatiently(this IGrainFactory grains, TimeProvider clock, CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await grains.StartSweeps();
                return;
            }
            catch (Exception) when (tries < Tries && !stopping.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, stopping);
            }
    }
}
