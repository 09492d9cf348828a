using System.Diagnostics;

namespace Helpnet.Load.Figures;

/// <summary>One step of one person, from the first try to the answer.</summary>
/// <param name="Step">Which.</param>
/// <param name="Person">Whose, by number.</param>
/// <param name="Begun">A timestamp of <see cref="Stopwatch"/>.</param>
/// <param name="Ended">The same, when it was answered.</param>
/// <param name="Repeats">How many tries were not answered.</param>
internal readonly record struct StepTaken(Step Step, int Person, long Begun, long Ended, int Repeats)
{
    public TimeSpan Took => Stopwatch.GetElapsedTime(Begun, Ended);
}
