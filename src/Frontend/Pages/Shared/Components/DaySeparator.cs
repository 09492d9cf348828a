namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>The line between the messages of two days.</summary>
public sealed record DaySeparator(DateOnly Date);
