using Helpnet.Grains.Hosting;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// Asks again, for a few seconds, when the silo that was asked is not there any more or does not answer, since its grains come back on another one, and
/// when the database is away for a moment. That is safe because every command carries an id made by the browser and may be repeated.
/// </summary>
internal sealed class Retry(TimeProvider clock) : IOutgoingGrainCallFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var begun = clock.GetTimestamp();
        while (true)
            try
            {
                await context.Invoke();
                return;
            }
            catch (Exception lost) when (Outage.MayPass(lost) && clock.GetElapsedTime(begun) < Tuning.Patience)
            {
                await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), clock);
            }
    }
}
