namespace Helpnet.Journeys.Server;

/// <summary>Asks again and again, for as long as patience lasts.</summary>
internal static class Poll
{
    public static async Task Until(Func<Task<bool>> condition, TimeSpan patience, Func<string> otherwise)
    {
        using var end = new CancellationTokenSource(patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (!await condition()) await timer.WaitForNextTickAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(otherwise());
        }
    }
}
