using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Due;

/// <summary>
/// Brings the sweeps of a silo that has died back at once. Their reminders would do it too, but within a minute, and people wait for what is due.
/// </summary>
internal sealed class SweepWatch(IClusterMembershipService membership, IGrainFactory grains, TimeProvider clock, ILogger<SweepWatch> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var gone = Gone(membership.CurrentSnapshot);
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
        {
            var now = Gone(snapshot);
            if (now > gone) await Start(stoppingToken);
            gone = now;
        }
    }

    private static int Gone(ClusterMembershipSnapshot snapshot) => snapshot.Members.Values.Count(member => member.Status.IsTerminating());

    private async Task Start(CancellationToken stopping)
    {
        try
        {
            await grains.StartSweepsPatiently(clock, stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.SweepsNotStarted(e);
        }
    }
}
