namespace Helpnet.Load.Figures;

/// <summary>What was measured, as people read it.</summary>
internal static class Report
{
    public static void Print(Recorder recorder, TimeSpan over)
    {
        Console.WriteLine($"{"step",-18} {"count",7} {"per s",7} {"p50 ms",9} {"p99 ms",9} {"p99.9 ms",9} {"most ms",9} {"repeats",8}");
        foreach (var step in recorder.Steps.GroupBy(s => s.Step).OrderBy(g => g.Key))
        {
            var quantiles = Quantiles.Of(step.Select(s => s.Took));
            Console.WriteLine($"{step.Key,-18} {quantiles.Count,7} {quantiles.Count / over.TotalSeconds,7:0.0} {quantiles} {step.Sum(s => s.Repeats),8}");
        }
        var all = recorder.Steps.Count;
        Console.WriteLine($"{"all",-18} {all,7} {all / over.TotalSeconds,7:0.0}   unanswered tries: {recorder.Steps.Sum(s => s.Repeats)}");
        foreach (var (what, count) in recorder.Refusals.OrderBy(r => r.Key)) Console.WriteLine($"refused: {what}: {count}");
    }
}
