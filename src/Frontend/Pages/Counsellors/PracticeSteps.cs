using System.Collections.Immutable;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>The steps of the beginning and where each is done.</summary>
public static class PracticeSteps
{
    public static string Address(PracticeStep step) => step switch
    {
        PracticeStep.Plan => "/practice/plan",
        PracticeStep.Profile => "/practice/profile",
        PracticeStep.Hours => "/practice/hours",
        PracticeStep.Services => "/practice/services",
        PracticeStep.Room => "/practice/room",
        PracticeStep.Payments => "/practice/payments",
        PracticeStep.Diplomas => "/practice/diplomas",
        _ => "/accounts/recovery",
    };

    /// <summary>The step after <paramref name="step"/> that is still missing, else the overview.</summary>
    public static string After(PracticeStep step, ImmutableArray<PracticeStep> missing) =>
        missing.Where(m => m != step).OrderBy(m => m < step).ThenBy(m => m).Select(m => (PracticeStep?)m).FirstOrDefault() is { } next
            ? Address(next)
            : "/practice";

    public static Steps Of(IText text, PracticeView practice, PracticeStep? here) => new(
    [
        .. Enum.GetValues<PracticeStep>().Select(step => new Step(
            text[$"step.{step}"],
            step == here ? StepState.Now : practice.Missing.Contains(step) ? StepState.Ahead : StepState.Done,
            Address(step))),
    ]);
}
