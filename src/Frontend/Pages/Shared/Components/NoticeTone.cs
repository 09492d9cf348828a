namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>What kind of sentence a notice is; each has its icon, so that colour is never alone.</summary>
public enum NoticeTone
{
    Calm,
    Warm,
    Good,
    Bad,
}
