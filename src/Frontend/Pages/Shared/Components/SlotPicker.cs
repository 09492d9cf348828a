namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>A week of free times: columns on a desktop, a list of days on a phone. Works by links alone.</summary>
/// <param name="Days">The days, in order; days without a free time too.</param>
/// <param name="Earlier">Address of the week before, or null.</param>
/// <param name="Later">Address of the week after, or null.</param>
/// <param name="Next">The next free time beyond these days, or null.</param>
public sealed record SlotPicker(IReadOnlyList<SlotDay> Days, string? Earlier = null, string? Later = null, SlotChoice? Next = null);
