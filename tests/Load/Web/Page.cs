using System.Net;
using System.Text.RegularExpressions;

namespace Helpnet.Load.Web;

/// <summary>A page as it was sent, with what its forms hold.</summary>
public sealed record Page(string Path, string Text)
{
    internal const string Token = "__RequestVerificationToken";

    /// <summary>The value of the first field with this name; empty when there is none.</summary>
    public string Field(string name) => WebUtility.HtmlDecode(
        Regex.Match(Text, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"") is { Success: true } found
            ? found.Groups[1].Value
            : Regex.Match(Text, $"value=\"([^\"]*)\"[^>]*name=\"{name}\"").Groups[1].Value);

    /// <summary>The value of a data attribute; empty when there is none.</summary>
    public string Data(string name) => WebUtility.HtmlDecode(Regex.Match(Text, $"data-{name}=\"([^\"]*)\"").Groups[1].Value);

    public bool Has(string field) => Text.Contains($"name=\"{field}\"", StringComparison.Ordinal);
}
