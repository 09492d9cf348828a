namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>Where one step stands.</summary>
public enum StepState
{
    Ahead,
    Now,
    Done,
}
