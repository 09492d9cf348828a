namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>Whether somebody can be reached.</summary>
public enum Presence
{
    Away,
    Here,
    OnCall,
}
