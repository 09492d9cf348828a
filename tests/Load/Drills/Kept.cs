using System.Diagnostics;
using Helpnet.Load.Figures;

namespace Helpnet.Load.Drills;

/// <summary>How long people were kept by something that broke: for each person who did something meanwhile, the longest step.</summary>
internal sealed record Kept(Quantiles People, int Waited, int Repeats)
{
    /// <summary>What nobody calls waiting.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public static Kept During(IEnumerable<StepTaken> steps, long from, long to)
    {
        var touched = steps.Where(s => s.Ended >= from && s.Begun <= to && s.Step < Step.BookingToNotice).ToList();
        var longest = touched.GroupBy(s => s.Person).Select(g => g.Max(s => After(s, from))).ToList();
        return new(Quantiles.Of(longest), longest.Count(t => t > Short), touched.Sum(s => s.Repeats));
    }

    /// <summary>What a step took before anything was broken is not the drill's.</summary>
    private static TimeSpan After(StepTaken step, long from) => Stopwatch.GetElapsedTime(Math.Max(step.Begun, from), step.Ended);
}
