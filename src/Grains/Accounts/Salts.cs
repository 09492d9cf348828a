using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>Salts carry their parameters: <c>argon2id.65536.3.{16 bytes, base64url}</c> is 64 MiB and three passes.</summary>
public static class Salts
{
    /// <summary>Function, memory in KiB and passes of every new salt.</summary>
    public const string Parameters = "argon2id.65536.3.";

    private const int Bytes = 16;

    /// <summary>Whether this is a salt in today's form.</summary>
    public static bool IsSalt(string salt) =>
        salt.StartsWith(Parameters, StringComparison.Ordinal) && salt.Length == Parameters.Length + 22
        && salt.AsSpan(Parameters.Length).IndexOfAnyExcept(Base64Url) < 0;

    /// <summary>The salt of a name that is nobody's: always the same, and of the same form as a real one.</summary>
    internal static string OfNobody(SubjectKey key, string nameKey)
    {
        var mac = HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes("helpnet/salt/" + nameKey));
        return Parameters + Convert.ToBase64String(mac.AsSpan(0, Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static readonly System.Buffers.SearchValues<char> Base64Url =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
