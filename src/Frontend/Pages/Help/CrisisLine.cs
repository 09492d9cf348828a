namespace Helpnet.Frontend.Pages.Help;

/// <summary>A telephone line for people in need.</summary>
/// <param name="Number">As people of the country write it.</param>
/// <param name="Name">As it calls itself; empty for the emergency services.</param>
/// <param name="For">For whom it is there.</param>
/// <param name="Hours">Key of the text that says when it answers.</param>
/// <param name="Between">The hours of that text, or null.</param>
public sealed record CrisisLine(string Number, string Name, Audience For, string Hours = "line.always", string? Between = null)
{
    /// <summary>The number as a telephone dials it.</summary>
    public string Dial => string.Concat(Number.Where(char.IsAsciiDigit));
}
