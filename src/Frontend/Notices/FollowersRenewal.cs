namespace Helpnet.Frontend.Notices;

/// <summary>Repeats the subscriptions of this process every minute, with jitter so that frontends do not move in step.</summary>
internal sealed class FollowersRenewal(Followers followers, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await Task.Delay(Period * (0.8 + Random.Shared.NextDouble() * 0.4), clock, stopping);
                await followers.Renew(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process stops.
        }
    }
}
