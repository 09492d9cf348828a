using System.Security.Cryptography;

namespace Helpnet.Load.Web;

/// <summary>What a browser makes from passwords, with random bytes in place of derived ones.</summary>
internal static class Made
{
    public static string Bytes(int count) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(count));

    public static string Salt() => $"argon2id.65536.3.{Bytes(16).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";

    public static object Lock(string auth) => new { salt = Salt(), auth, wrappedKey = Bytes(60) };

    /// <summary>A point on the curve, uncompressed.</summary>
    public static string PublicKey()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Convert.ToBase64String([4, .. point.X!, .. point.Y!]);
    }
}
