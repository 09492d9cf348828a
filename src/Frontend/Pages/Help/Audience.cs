namespace Helpnet.Frontend.Pages.Help;

/// <summary>For whom a line is there.</summary>
public enum Audience
{
    Emergency,
    Ambulance,
    Everybody,
    Young,
    Violence,
}
