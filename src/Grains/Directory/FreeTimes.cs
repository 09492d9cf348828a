using System.Collections.Immutable;
using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Directory;

/// <summary>The free intervals of the next days as an agenda last projected them.</summary>
/// <param name="Intervals">Free intervals, by start.</param>
/// <param name="Notice">The least time between booking and start.</param>
[GenerateSerializer, Immutable, Alias("free-times")]
public sealed record FreeTimes(ImmutableArray<FreeInterval> Intervals, TimeSpan Notice)
{
    /// <summary>The slots of <paramref name="length"/> that can be booked at <paramref name="now"/>, by start: those that the agenda itself would offer.</summary>
    public IEnumerable<Slot> Starts(TimeSpan length, DateTimeOffset now)
    {
        var step = FreeTime.StepFor(length);
        var earliest = now + Notice;
        foreach (var free in Intervals)
        {
            var from = free.Start > earliest ? free.Start : earliest;
            var steps = (from - free.Opening + step - TimeSpan.FromTicks(1)).Ticks / step.Ticks;
            for (var start = free.Opening + step * Math.Max(steps, 0); start + length <= free.End; start += step) yield return new(start, start + length);
        }
    }
}
