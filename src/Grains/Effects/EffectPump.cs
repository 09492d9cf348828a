using Helpnet.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Effects;

/// <summary>
/// Carries out what a grain's state says is still to be done, outside the grain's turns: an interleaving timer calls the others,
/// and what it learns comes back as a command of its own. So a callee that hangs never holds up the door.
/// </summary>
internal sealed class EffectPump
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly IGrainBase grain;
    private readonly Func<CancellationToken, Task> run;
    private readonly Leaving leaving;
    private readonly CancellationTokenSource stopped = new();
    private IGrainTimer? timer;
    private bool running;
    private bool again;
    private int failures;

    /// <param name="grain">The grain whose effects these are.</param>
    /// <param name="run">Carries out the effects pending now, and acknowledges them by a command. Throws when something has to be tried again.</param>
    public EffectPump(IGrainBase grain, Func<CancellationToken, Task> run)
    {
        (this.grain, this.run) = (grain, run);
        leaving = grain.GrainContext.ActivationServices.GetRequiredService<Leaving>();
        grain.GrainContext.SetComponent(this);
    }

    /// <summary>Starts the pump after a commit that left something to do.</summary>
    public void Kick()
    {
        if (running) again = true;
        else if (timer is null) timer = grain.RegisterGrainTimer(Run, Now());
        else timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Waits no longer for what is under way. An activation that is to go takes no more calls, not even the one by which its own effect would be
    /// acknowledged: the two would wait for each other, and everybody else for them, until the call times out.
    /// </summary>
    public void Stop() => stopped.Cancel();

    private static GrainTimerCreationOptions Now() =>
        new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true };

    private async Task Run(CancellationToken ct)
    {
        running = true;
        again = false;
        try
        {
            await run(ct).WaitAsync(leaving.Begun).WaitAsync(stopped.Token);
            failures = 0;
            if (again) timer?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested || leaving.Begun.IsCancellationRequested || stopped.IsCancellationRequested)
        {
            // What is not acknowledged stays in the state; the next activation goes on.
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // The callee's own log says what went wrong; the effect stays in the state until it is acknowledged.
            failures++;
            timer?.Change(Pause(failures), Timeout.InfiniteTimeSpan);
        }
        finally
        {
            running = false;
        }
    }

    private static TimeSpan Pause(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)));
}
