using System.Diagnostics;
using Helpnet.Load.Cluster;
using Helpnet.Load.Figures;

namespace Helpnet.Load.Drills;

/// <summary>Breaks things one after the other under people who go on living, and says how long each kept them.</summary>
internal static class Exercise
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Comes back when all is done and mended; what it gives prints itself once the last person has been answered, and says whether all targets were met.
    /// </summary>
    public static async Task<Func<Recorder, bool>> Go(RunningCluster cluster, IReadOnlyList<Drill> drills)
    {
        var windows = new List<(Drill Drill, long From, long To)>();
        foreach (var drill in drills)
        {
            await Clock.Wait(Calm);
            var from = Stopwatch.GetTimestamp();
            await drill.Break(cluster);
            await Clock.Wait(Calm);
            windows.Add((drill, from, Stopwatch.GetTimestamp()));
            await drill.Mend(cluster);
        }
        await Clock.Wait(Calm);
        return recorder => Print(windows, recorder);
    }

    private static bool Print(IEnumerable<(Drill Drill, long From, long To)> windows, Recorder recorder)
    {
        Console.WriteLine(
            $"{"drill",-14} {"people",6} {"p50 ms",9} {"p99 ms",9} {"p99.9 ms",9} {"most ms",9} {"over 1 s",8} {"repeats",8} {"told p99",9} {"most ms",9}  target");
        var isMet = true;
        foreach (var (drill, from, to) in windows)
        {
            var kept = Kept.During(recorder.Steps, from, to);
            var missed = kept.People.P99 > drill.Target;
            var target = drill.Target is { } most ? $"{most.TotalSeconds} s: {(missed ? "MISSED" : "met")}" : "none";
            Console.WriteLine($"{drill.Name,-14} {kept.People.Count,6} {kept.People} {kept.Waited,8} {kept.Repeats,8} "
                + $"{kept.Notices.P99.TotalMilliseconds,9:0.0} {kept.Notices.Most.TotalMilliseconds,9:0.0}  {target}");
            if (!missed) continue;
            isMet = false;
            foreach (var step in kept.Longest) Console.WriteLine($"  {At(step.Begun):HH:mm:ss.fff} {step.Step} of person {step.Person}: {step.Took.TotalSeconds:0.0} s, {step.Repeats} repeats");
        }
        return isMet;
    }

    /// <summary>The time of day, to be looked up in the logs.</summary>
    private static DateTime At(long timestamp) => DateTime.UtcNow - Stopwatch.GetElapsedTime(timestamp);
}
