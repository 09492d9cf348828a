namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>A free time and the address that chooses it.</summary>
public sealed record SlotChoice(DateTimeOffset Start, string Href, bool Chosen = false);
