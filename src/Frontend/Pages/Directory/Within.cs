namespace Helpnet.Frontend.Pages.Directory;

/// <summary>How soon somebody wants to talk.</summary>
public enum Within
{
    Any,
    Soon,
    Day,
    Week,
}
