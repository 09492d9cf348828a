using System.Diagnostics;
using Helpnet.Load.Figures;

namespace Helpnet.Load.Drills;

/// <summary>
/// How long people were kept by something that broke: for each person who did something meanwhile, the longest step; and how late open pages of others
/// heard of it.
/// </summary>
internal sealed record Kept(Quantiles People, int Waited, int Repeats, Quantiles Notices, IReadOnlyList<StepTaken> Longest)
{
    /// <summary>What nobody calls waiting.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private const int Shown = 8;

    public static Kept During(IEnumerable<StepTaken> steps, long from, long to)
    {
        var (notices, touched) = Split(steps.Where(s => s.Ended >= from && s.Begun <= to));
        var longest = touched.GroupBy(s => s.Person).Select(g => g.Max(s => After(s, from))).ToList();
        return new(Quantiles.Of(longest), longest.Count(t => t > Short), touched.Sum(s => s.Repeats), Quantiles.Of(notices.Select(s => After(s, from))),
            [.. touched.Where(s => After(s, from) > Short).OrderByDescending(s => s.Took).Take(Shown)]);
    }

    private static (List<StepTaken> Notices, List<StepTaken> Own) Split(IEnumerable<StepTaken> steps)
    {
        var byKind = steps.ToLookup(s => s.Step >= Step.BookingToNotice);
        return ([.. byKind[true]], [.. byKind[false]]);
    }

    /// <summary>What a step took before anything was broken is not the drill's.</summary>
    private static TimeSpan After(StepTaken step, long from) => Stopwatch.GetElapsedTime(Math.Max(step.Begun, from), step.Ended);
}
