namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>One sentence on what is true now, with a link to what can be done about it.</summary>
public sealed record NoticeLine(NoticeTone Tone, string Text, string? LinkText = null, string? Href = null);
