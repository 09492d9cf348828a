using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Notices;

/// <summary>
/// Asks every open page of this process, three times within the grace of a place, whether it is still there. The question comes from here because
/// the timers of a hidden page may sleep.
/// </summary>
internal sealed class Heartbeat(IHubContext<LiveHub, ILivePage> hub, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping)) await hub.Clients.All.Beat();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process stops.
        }
    }
}
