namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>One message of a conversation.</summary>
public sealed record MessageBubble(bool Own, string Author, string Text, DateTimeOffset At, string? State = null);
