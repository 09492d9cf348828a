namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>What of an instant to show.</summary>
public enum TimeShow
{
    Moment,
    Day,
    Time,
}
