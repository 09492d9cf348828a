using Helpnet.Grains.Notices;

namespace Helpnet.Frontend.Notices;

/// <summary>
/// Says every second that this process lives. The answer carries the version of the cluster's membership: when that moves, topics may have lost
/// who listens to them, and all subscriptions are repeated at once instead of within a minute, until every topic has answered.
/// </summary>
internal sealed class FrontendLease(Followers followers, IGrainFactory grains, TimeProvider clock, ILogger<FrontendLease> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly RenewalNeed need = new();
    private DateTimeOffset answered = DateTimeOffset.MinValue;

    /// <summary>Whether a silo has answered within the lease.</summary>
    public bool IsHeld => clock.GetUtcNow() - answered < IFrontendsGrain.Lease;

    private IFrontendsGrain Frontends => grains.GetGrain<IFrontendsGrain>(0);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Whoever waits for an answer may wait for a cluster that is gone too.
        Frontends.Leave(followers.Id).Ignore();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await Report(stoppingToken); while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task Report(CancellationToken stopping)
    {
        try
        {
            var version = await Frontends.Report(followers.Id);
            answered = clock.GetUtcNow();
            // Not awaited: topics that do not answer must not keep this process from saying that it lives.
            if (need.Begins(version)) Renew(stopping).Ignore();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.NotReported(e);
        }
    }

    private async Task Renew(CancellationToken stopping)
    {
        var whole = false;
        try
        {
            whole = await followers.Renew(stopping);
        }
        finally
        {
            need.Ended(whole);
        }
    }
}
