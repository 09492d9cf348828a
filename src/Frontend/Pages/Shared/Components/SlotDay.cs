namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>One day of a <see cref="SlotPicker"/>, in the visitor's zone.</summary>
public sealed record SlotDay(DateOnly Date, IReadOnlyList<SlotChoice> Slots);
