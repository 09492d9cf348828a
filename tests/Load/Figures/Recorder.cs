using System.Collections.Concurrent;
using System.Diagnostics;

namespace Helpnet.Load.Figures;

/// <summary>Everything that was measured in a run.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentQueue<StepTaken> steps = [];
    private readonly ConcurrentDictionary<string, int> refusals = [];
    private long begun = Stopwatch.GetTimestamp();

    public IReadOnlyCollection<StepTaken> Steps => steps;

    /// <summary>What was refused, by step and answer. Two who want the same time are in it; they are no errors.</summary>
    public IReadOnlyDictionary<string, int> Refusals => refusals;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(begun);

    /// <summary>Begins anew.</summary>
    public void Forget()
    {
        steps.Clear();
        refusals.Clear();
        begun = Stopwatch.GetTimestamp();
    }

    public void Add(Step step, int person, long from, int repeats = 0) => steps.Enqueue(new(step, person, from, Stopwatch.GetTimestamp(), repeats));

    public void Refused(Step step, string answer) => refusals.AddOrUpdate($"{step} {answer}", 1, (_, n) => n + 1);
}
