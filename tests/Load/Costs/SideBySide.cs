using Helpnet.Load.Checking;
using Helpnet.Load.Cluster;
using Helpnet.Load.Figures;
using Helpnet.Load.People;

namespace Helpnet.Load.Costs;

/// <summary>
/// Two clusters at once on one machine, in which one person in turn does the same things, so that whatever slows the machine slows both.
/// </summary>
internal static class SideBySide
{
    private const int Rounds = 300;
    private const int Sample = 250;

    /// <summary>Enough that no one of them opens pages more often than one network may.</summary>
    private const int People = 16;

    /// <summary>Compares a cluster that has few appointments with one that has <paramref name="appointments"/>.</summary>
    public static Task<int> Rows(int appointments) => Compare((3, null), (3, async cluster =>
    {
        await Copies.Add(cluster.Database, appointments, CancellationToken.None);
        Console.WriteLine($"{appointments} appointments were added to the second cluster");
    }
    ));

    /// <summary>Compares a cluster of one silo with one of <paramref name="silos"/>.</summary>
    public static Task<int> Silos(int silos) => Compare((1, null), (silos, null));

    private static async Task<int> Compare((int Silos, Func<RunningCluster, Task>? Prepare) one, (int Silos, Func<RunningCluster, Task>? Prepare) other)
    {
        await using var first = await Lane.Open(one.Silos);
        await using var second = await Lane.Open(other.Silos);
        for (var i = 0; i < Sample; i++)
        {
            await first.Turn();
            await second.Turn();
        }
        if (other.Prepare is { } prepare) await prepare(second.Cluster);
        first.Forget();
        second.Forget();
        for (var i = 0; i < Rounds; i++)
        {
            await first.Turn();
            await second.Turn();
        }
        Print(first, second);
        return 0;
    }

    private static void Print(Lane first, Lane second)
    {
        Console.WriteLine($"{"step",-12} {"first p50",10} {"second p50",10} {"ratio",7}   (medians of {Rounds} interleaved turns)");
        foreach (var step in new[] { Step.FindTime, Step.OpenForm, Step.Book, Step.Cancel })
        {
            var (a, b) = (first.Median(step), second.Median(step));
            Console.WriteLine($"{step,-12} {a.TotalMilliseconds,10:0.0} {b.TotalMilliseconds,10:0.0} {b / a,7:0.00}");
        }
    }

    private sealed class Lane(RunningCluster cluster, Crowd crowd) : IAsyncDisposable
    {
        private readonly Promises promises = new();
        private Recorder recorder = new();
        private int turns;

        public RunningCluster Cluster => cluster;

        public static async Task<Lane> Open(int silos)
        {
            var cluster = new RunningCluster();
            await cluster.Start(silos, frontends: 1);
            return new(cluster, await Crowd.Gather(cluster, counsellors: 8, clients: People, CancellationToken.None));
        }

        public Task Turn()
        {
            var person = turns++ % People;
            return new Client(crowd.Clients[person], crowd.Counsellors, new(recorder, turns), promises, TimeSpan.Zero).BookAndCallOff();
        }

        public void Forget() => recorder = new();

        public TimeSpan Median(Step step) => Quantiles.Of(recorder.Steps.Where(s => s.Step == step).Select(s => s.Took)).P50;

        public async ValueTask DisposeAsync()
        {
            await crowd.DisposeAsync();
            await cluster.DisposeAsync();
        }
    }
}
