using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Accounts;

/// <summary>User names and e-mail addresses: how they are written, compared and found.</summary>
public static class AccountNames
{
    /// <summary>Shortest user name.</summary>
    public const int Shortest = 3;

    /// <summary>Longest user name.</summary>
    public const int Longest = 40;

    /// <summary>Longest e-mail address (RFC 5321, 4.5.3.1.3).</summary>
    public const int LongestEmail = 254;

    /// <summary>The key of the grain that knows whose this name is. Case, width and surrounding blanks make no difference.</summary>
    public static string KeyOf(string name)
    {
        // A round through UTF-8 first: what is not Unicode can't be normalised.
        var same = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name.Trim())).Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        return "n-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(same)));
    }

    /// <summary>Whether this can be a user name. It has no <c>@</c>, so that no name is anybody's address.</summary>
    public static bool IsUserName(string name) =>
        name.Length is >= Shortest and <= Longest && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Whether this can be an e-mail address: one <c>@</c>, something on both sides, and nothing that breaks a mail's head.</summary>
    public static bool IsEmail(string address) =>
        address.Length <= LongestEmail
        && address.Count('@') == 1 && address[0] != '@' && address[^1] != '@'
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')' or '\\');

    private static int Count(this string text, char wanted) => text.AsSpan().Count(wanted);
}
