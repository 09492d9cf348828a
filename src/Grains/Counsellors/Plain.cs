using System.Text.RegularExpressions;

namespace Helpnet.Grains.Counsellors;

/// <summary>What counts as plain text: no markup, no control characters, no more than agreed.</summary>
internal static partial class Plain
{
    /// <summary>A single line that says something.</summary>
    public static bool IsLine(string? text, int most, bool mayBeEmpty = false) =>
        text is not null && text.Length <= most && (mayBeEmpty || !string.IsNullOrWhiteSpace(text)) && !text.Any(char.IsControl) && !Markup().IsMatch(text);

    /// <summary>Lines and paragraphs.</summary>
    public static bool IsText(string? text, int most) =>
        text is not null && text.Length <= most && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && !Markup().IsMatch(text);

    [GeneratedRegex(@"<[a-zA-Z/!?]")]
    private static partial Regex Markup();
}
