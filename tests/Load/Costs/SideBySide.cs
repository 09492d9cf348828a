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

    /// <summary>How much dearer a step may be on the larger cluster.</summary>
    private const double Most = 1.3;

    /// <summary>
    /// Turns before the measured ones for each silo of the larger cluster, so that every one has done each thing as often as the single one of the
    /// other: code that was run less is slower, and that is over within minutes of a start. Clusters of one size have the same to catch up on.
    /// </summary>
    private const int WarmUp = 225;

    /// <summary>Enough that no one of them opens pages more often than one network may.</summary>
    private const int People = 16;

    /// <summary>Enough that none runs out of times that begin soon.</summary>
    private const int Counsellors = 16;

    /// <summary>What a young practice has, to be compared with what a large one has.</summary>
    private const int Few = 1_000;

    /// <summary>How many grains are a silo's worth: more than any silo of the hour of load had (docs/operations.md).</summary>
    private const int Worth = 5_000;

    private static readonly TimeSpan Waking = TimeSpan.FromMinutes(5);

    /// <summary>Compares a cluster that has <see cref="Few"/> appointments with one that has <paramref name="appointments"/>.</summary>
    public static Task<int> Rows(int appointments) => Compare((3, Few), (3, appointments));

    /// <summary>Compares a cluster of one silo with one of <paramref name="silos"/>.</summary>
    public static Task<int> Silos(int silos) => Compare((1, 0), (silos, 0));

    /// <summary>Compares a cluster in which a silo's worth of grains is awake with one of <paramref name="worths"/> times as many.</summary>
    public static Task<int> Grains(int worths) => Compare((3, Worth), (3, worths * Worth), awake: true);

    private static async Task<int> Compare((int Silos, int Appointments) one, (int Silos, int Appointments) other, bool awake = false)
    {
        await using var first = await Lane.Open(one.Silos);
        await using var second = await Lane.Open(other.Silos);
        await Turns(first, second, one.Silos == other.Silos ? WarmUp : WarmUp * Math.Max(one.Silos, other.Silos));
        await first.Add(one.Appointments, awake);
        await second.Add(other.Appointments, awake);
        first.Forget();
        second.Forget();
        await Turns(first, second, Rounds);
        var isMet = Print(first, second);
        return isMet && !first.Broken.Concat(second.Broken).Any() ? 0 : 1;
    }

    private static async Task Turns(Lane first, Lane second, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await first.Turn();
            await second.Turn();
        }
    }

    private static bool Print(Lane first, Lane second)
    {
        var isMet = true;
        Console.WriteLine($"first: {first.Says}; second: {second.Says}");
        Console.WriteLine($"{"step",-18} {"count",6} {"first p50",10} {"second p50",10} {"ratio",7}   (medians of {Rounds} interleaved turns)");
        foreach (var step in Enum.GetValues<Step>())
        {
            var (a, b) = (first.Times(step), second.Times(step));
            if (a.Count == 0 || b.Count == 0) continue;
            var ratio = b.P50 / a.P50;
            Console.WriteLine($"{step,-18} {b.Count,6} {a.P50.TotalMilliseconds,10:0.0} {b.P50.TotalMilliseconds,10:0.0} {ratio,7:0.00}{(ratio > Most ? $"  above {Most}" : "")}");
            isMet &= ratio <= Most;
        }
        foreach (var line in first.Broken.Concat(second.Broken)) Console.WriteLine($"BROKEN: {line}");
        return isMet;
    }

    private sealed class Lane(RunningCluster cluster, Crowd crowd) : IAsyncDisposable
    {
        private readonly CancellationTokenSource closing = new();
        private readonly Promises promises = new();
        private readonly Recorder recorder = new();
        private IReadOnlyList<Client> clients = [];
        private Task counselling = Task.CompletedTask;
        private int turns;
        private int added;
        private double awoken;

        public IEnumerable<string> Broken => promises.Broken;

        public string Says => $"{cluster.Silos} silos, {added} appointments of others{(awoken > 0 ? $", {awoken:0} activations" : "")}";

        public static async Task<Lane> Open(int silos)
        {
            var cluster = new RunningCluster();
            await cluster.Start(silos, frontends: 1);
            var crowd = await Crowd.Gather(cluster, Counsellors, clients: People, CancellationToken.None);
            var lane = new Lane(cluster, crowd);
            lane.clients = [.. Enumerable.Range(0, People).Select(n => crowd.Client(n, lane.recorder, lane.promises, TimeSpan.Zero))];
            lane.counselling = crowd.Counsel(lane.recorder, lane.promises, lane.closing.Token);
            return lane;
        }

        /// <summary>One person calls an appointment off and goes through another from the booking to its end.</summary>
        public async Task Turn()
        {
            var client = clients[turns++ % People];
            await client.BookAndCallOff();
            await client.Visit();
        }

        public async Task Add(int appointments, bool awake)
        {
            if (appointments == 0) return;
            await Copies.Add(cluster.Database, appointments, awake, CancellationToken.None);
            added = appointments;
            if (awake) await Awake();
        }

        private async Task Awake()
        {
            using var patience = new CancellationTokenSource(Waking);
            using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while ((awoken = (await Footprint.Read(cluster)).Activations) < added) await pause.WaitForNextTickAsync(patience.Token);
        }

        public void Forget() => recorder.Forget();

        public Quantiles Times(Step step) => Quantiles.Of(recorder.Steps.Where(s => s.Step == step).Select(s => s.Took));

        public async ValueTask DisposeAsync()
        {
            await closing.CancelAsync();
            await counselling;
            closing.Dispose();
            await crowd.DisposeAsync();
            await cluster.DisposeAsync();
        }
    }
}
