namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>One of several <see cref="Steps"/>.</summary>
public sealed record Step(string Label, StepState State, string? Href = null);
