using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Pages.Directory;

/// <summary>A sentence with gaps, in the order in which its language puts them.</summary>
public static partial class Sentence
{
    /// <summary>The words, the names of the gaps and the marks that follow these at once, in turn.</summary>
    public static IEnumerable<(string Words, string? Gap, string Mark)> Parts(string sentence)
    {
        var at = 0;
        foreach (Match gap in Gap().Matches(sentence))
        {
            yield return (sentence[at..gap.Index], gap.Groups["name"].Value, gap.Groups["mark"].Value);
            at = gap.Index + gap.Length;
        }
        yield return (sentence[at..], null, "");
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}(?<mark>[,.;]?)")]
    private static partial Regex Gap();
}
