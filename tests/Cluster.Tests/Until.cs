namespace Helpnet.Cluster.Tests;

internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks until it is so, and fails with what was last seen when it never is.</summary>
    public static async Task Seen<T>(Func<Task<T>> look, Func<T, bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var glance = new PeriodicTimer(Glance);
        var seen = await look();
        try
        {
            while (!isSo(seen))
            {
                await glance.WaitForNextTickAsync(patience.Token);
                try
                {
                    seen = await look();
                }
                catch (TaskCanceledException) when (!patience.IsCancellationRequested)
                {
                    // One look that was not answered in time is not the last one.
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Last seen: {seen}");
        }
    }
}
