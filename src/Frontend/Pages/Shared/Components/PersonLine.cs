namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>A person in one line: picture or initials, name, what they are.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Title">What they are, or null.</param>
/// <param name="Photo">The address of the picture on our own origin, or null for initials.</param>
/// <param name="Href">Where the name leads, or null.</param>
/// <param name="Note">One quiet line more, or null.</param>
public sealed record PersonLine(string Name, string? Title = null, string? Photo = null, string? Href = null, string? Note = null)
{
    /// <summary>First letters of the first and the last name, without titles such as "Dr.".</summary>
    public string Initials
    {
        get
        {
            var names = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(n => !n.EndsWith('.')).ToList();
            return names.Count switch
            {
                0 => "?",
                1 => First(names[0]),
                _ => First(names[0]) + First(names[^1]),
            };
        }
    }

    private static string First(string name) => System.Globalization.StringInfo.GetNextTextElement(name).ToUpperInvariant();
}
