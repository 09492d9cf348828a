using System.Globalization;
using System.Text;

namespace Helpnet.Silo.Directory;

/// <summary>Texts in the form in which searches compare them.</summary>
internal static class DirectoryText
{
    private const int MostTyped = 60;

    /// <summary>Without case and accents, so that "Muller" finds "Müller".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        return folded.Replace("ß", "ss").Replace("ø", "o").Replace("ł", "l").Replace("æ", "ae").Replace("œ", "oe").ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What was typed, without what is no text and what a database or a comparison refuses; none of its characters is cut in two.</summary>
    public static string Typed(string? typed) => string.Concat((typed ?? "").Trim().EnumerateRunes().Where(IsText).Take(MostTyped));

    private static bool IsText(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned);

    /// <summary>A pattern that finds what was typed anywhere, with nothing in it that the database takes for a wildcard.</summary>
    public static string Pattern(string typed) => $"%{Escape(Fold(typed))}%";

    /// <summary>A pattern that finds a whole word among words with spaces around them.</summary>
    public static string WordPattern(string word) => $"% {Escape(word)} %";

    private static string Escape(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
