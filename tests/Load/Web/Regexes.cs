using System.Text.RegularExpressions;

namespace Helpnet.Load.Web;

internal static partial class Regexes
{
    /// <summary>What a page says about a form that was not taken.</summary>
    public static string Sentence(string page) => page.Length < 200 ? page : Tag().Replace(Alert().Match(page).Value, " ").Trim();

    [GeneratedRegex("href=\"(/book/[^\"]+start=[^\"]+)\"")]
    public static partial Regex BookLink();

    [GeneratedRegex("role=\"alert\".*?</(div|p|section)>", RegexOptions.Singleline)]
    private static partial Regex Alert();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
