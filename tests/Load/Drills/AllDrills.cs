using Helpnet.Load.Cluster;

namespace Helpnet.Load.Drills;

/// <summary>Every drill there is.</summary>
internal static class AllDrills
{
    private static readonly TimeSpan Stopped = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DatabaseAway = TimeSpan.FromSeconds(25);

    /// <summary>As long as deploy/roll lets each of them settle before the next.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<Drill> All { get; } =
    [
        new("silo", TimeSpan.FromSeconds(3), it => it.Kill(it.Running("silo")[0]), it => it.Add("silo")),
        new("frontend", TimeSpan.FromSeconds(1), it => it.Kill(it.Running("frontend")[0]), it => it.Add("frontend")),
        new("two-silos", null, TwoSilos, async it =>
        {
            await it.Add("silo");
            await it.Add("silo");
        }),
        new("stopped-silo", TimeSpan.FromSeconds(12), StopOne, Refill),
        new("rolling", TimeSpan.FromSeconds(1), Roll, _ => Task.CompletedTask),
        new("database", null, DatabaseGoes, _ => Task.CompletedTask),
        new("partition", TimeSpan.FromSeconds(12), Part, Refill),
        new("isolated", TimeSpan.FromSeconds(12), Isolate, Refill),
    ];

    public static Drill? Named(string name) => All.FirstOrDefault(drill => drill.Name == name);

    private static async Task TwoSilos(RunningCluster it)
    {
        var silos = it.Running("silo");
        await Task.WhenAll(it.Kill(silos[0]), it.Kill(silos[1]));
    }

    private static async Task StopOne(RunningCluster it)
    {
        var silo = it.Running("silo")[0];
        await it.Freeze(silo);
        await Clock.Wait(Stopped);
        await it.Thaw(silo);
    }

    /// <summary>As supervisors do on each host: nobody new stands in meanwhile.</summary>
    private static async Task Roll(RunningCluster it)
    {
        foreach (var kind in new[] { "silo", "frontend" })
            foreach (var name in it.Running(kind))
            {
                await it.Restart(name);
                await Clock.Wait(Settled);
            }
    }

    private static async Task DatabaseGoes(RunningCluster it)
    {
        await it.Drain("database");
        await Clock.Wait(DatabaseAway);
        await it.Add("database");
    }

    private static async Task Part(RunningCluster it)
    {
        var silos = it.Running("silo");
        await it.Part(silos[0], silos[1]);
        await Clock.Wait(Stopped);
        await it.Join(silos[0], silos[1]);
    }

    private static async Task Isolate(RunningCluster it)
    {
        var silo = it.Running("silo")[0];
        await it.CutOff(silo);
        await Clock.Wait(Stopped);
        await it.Rejoin(silo);
    }

    /// <summary>Whoever was taken for dead has stopped; its supervisor starts another one.</summary>
    private static async Task Refill(RunningCluster it)
    {
        while (it.Running("silo").Count < it.Silos) await it.Add("silo");
    }
}
