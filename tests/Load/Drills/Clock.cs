namespace Helpnet.Load.Drills;

internal static class Clock
{
    /// <summary>Lets time go by that is part of what is tried.</summary>
    public static async Task Wait(TimeSpan time)
    {
        if (time <= TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
