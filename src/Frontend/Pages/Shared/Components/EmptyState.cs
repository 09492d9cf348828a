namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>What a place says that has nothing in it yet, and what can be done.</summary>
public sealed record EmptyState(string Icon, string Title, string Text, string? LinkText = null, string? Href = null);
