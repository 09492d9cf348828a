using Helpnet.Load.Baseline;
using Helpnet.Load.Checking;
using Helpnet.Load.Cluster;
using Helpnet.Load.Costs;
using Helpnet.Load.Drills;
using Helpnet.Load.Figures;
using Helpnet.Load.People;

namespace Helpnet.Load;

/// <summary>One run: a cluster, its people, what was measured, what was kept.</summary>
internal static class Run
{
    /// <summary>Those who stop by themselves are dead too, and write their own names where others would have written theirs.</summary>
    private const string DeclaredDead =
        "SELECT count(*) FROM OrleansMembershipTable WHERE Status = 6 AND SuspectTimes NOT LIKE Address || ':' || Port || '@' || Generation || ',%'";

    /// <returns>0 when every promise was kept.</returns>
    public static async Task<int> Through(Options options)
    {
        await using var cluster = new RunningCluster();
        await cluster.Start(options.Silos, options.Frontends);
        Console.WriteLine(
            $"{options.Silos} silos, {options.Frontends} frontends, {options.People} people, {options.Counsellors} counsellors, "
            + $"{Environment.ProcessorCount} processors");
        await using var crowd = await Crowd.Gather(cluster, options.Counsellors, options.People, CancellationToken.None);

        var (recorder, promises) = (new Recorder(), new Promises());
        var before = await Footprint.Read(cluster);
        using var end = new CancellationTokenSource();
        var living = crowd.Live(recorder, promises, options.Rest, end.Token);
        var drilled = await Exercise.Go(cluster, options.Drills);
        var comparison = options.Baseline ? await Comparison.Measure() : null;
        await Clock.Wait(options.Drills.Count > 0 ? TimeSpan.Zero : options.For);
        // Silos that were killed and replaced count from nothing again.
        var after = options.Drills.Count > 0 ? null : await Footprint.Read(cluster);
        await end.CancelAsync();
        await living;
        Report.Print(recorder, recorder.Elapsed);
        comparison?.Print(recorder);
        after?.Print(before);
        var dead = await Dead(cluster);
        var isMet = options.Drills.Count == 0 ? dead == 0 : drilled(recorder);
        Console.WriteLine($"silos declared dead by others: {dead}");

        var verdict = await new Checker(Evidence.Of(cluster), promises, died: options.Drills.Count > 0).Check(crowd.CatchUp, CancellationToken.None);
        verdict.Print();
        return verdict.IsGood && isMet ? 0 : 1;
    }

    private static async Task<long> Dead(RunningCluster cluster)
    {
        await using var rows = new Rows(cluster.Database);
        return await rows.Count(DeclaredDead, CancellationToken.None);
    }
}
