namespace Helpnet.Grains.Effects;

/// <summary>
/// Carries out what a grain's state says is still to be done, outside the grain's turns: a timer calls the others, and what it learns comes back as a
/// command of its own. So a callee that hangs never holds up the door.
/// </summary>
/// <param name="grain">The grain whose effects these are.</param>
/// <param name="round">
/// Carries out what is pending now, acknowledges it by a command, and answers whether something is pending after that. Throws when something has to be
/// tried again.
/// </param>
internal sealed class EffectPump(IGrainBase grain, Func<CancellationToken, Task<bool>> round)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private IGrainTimer? timer;
    private bool running;
    private bool again;
    private int failures;

    /// <summary>Starts the pump after a commit that left something to do.</summary>
    public void Kick()
    {
        if (running) again = true;
        else if (timer is null) timer = grain.RegisterGrainTimer(Begin, Now());
        else timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private static GrainTimerCreationOptions Now() =>
        new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true };

    /// <summary>
    /// Nobody waits for the run, the activation least of all: one that is to go waits for its ticks and takes no calls meanwhile, not even the one by
    /// which its own effect is acknowledged. The two would wait for each other, and everybody else for them, until the call times out.
    /// </summary>
    private Task Begin(CancellationToken ct)
    {
        // Whoever kicks while a tick is on its way gets another one right behind it.
        if (running) again = true;
        else _ = Run(ct);
        return Task.CompletedTask;
    }

    private async Task Run(CancellationToken ct)
    {
        (running, again) = (true, false);
        try
        {
            // The state of an activation that has gone says for ever what it said last: the next activation goes on.
            while (await round(ct)) ct.ThrowIfCancellationRequested();
            failures = 0;
            if (again) timer?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
        catch (Exception)
        {
            // The callee's own log says what went wrong; the effect stays in the state until it is acknowledged. A timer of an activation that has
            // gone does nothing any more: the next activation goes on.
            failures++;
            // What came meanwhile is not what failed.
            timer?.Change(again ? TimeSpan.Zero : Pause(failures), Timeout.InfiniteTimeSpan);
        }
        finally
        {
            running = false;
        }
    }

    private static TimeSpan Pause(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)));
}
