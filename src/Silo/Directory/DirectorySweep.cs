using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Directory;

/// <summary>Moves lapsed rows on every minute, so that a search after a quiet night does not have to.</summary>
internal sealed class DirectorySweep(SqlDirectory directory, TimeProvider clock, ILogger<DirectorySweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await directory.Refresh(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.SweepFailed(e);
            }
    }
}
