using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Hosting;

/// <summary>Looks after the hold on the database for as long as the process runs; when somebody else has it, this one must not write any more.</summary>
internal sealed class DatabaseHoldWatch(DatabaseHold hold, IHostApplicationLifetime host, TimeProvider clock, ILogger<DatabaseHoldWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Keep(stoppingToken);
    }

    private async Task Keep(CancellationToken stopping)
    {
        try
        {
            await hold.Keep(stopping);
        }
        catch (DatabaseTaken taken)
        {
            log.HoldLost(taken.Message);
            host.StopApplication();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.HoldNotKept(e);
        }
    }
}
