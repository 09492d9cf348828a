using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Pages.Directory;

/// <summary>A sentence with gaps, in the order in which its language puts them.</summary>
public static partial class Sentence
{
    /// <summary>The words and the names of the gaps, in turn.</summary>
    public static IEnumerable<(string Words, string? Gap)> Parts(string sentence)
    {
        var at = 0;
        foreach (Match gap in Gap().Matches(sentence))
        {
            yield return (sentence[at..gap.Index], sentence[(gap.Index + 1)..(gap.Index + gap.Length - 1)]);
            at = gap.Index + gap.Length;
        }
        yield return (sentence[at..], null);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
