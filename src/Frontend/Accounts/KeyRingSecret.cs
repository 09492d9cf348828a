using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Helpnet.Frontend.Accounts;

/// <summary>The frontends' own secret, equal on all of one installation: <c>KeyRing:Secret</c>, at least 32 characters.</summary>
internal sealed class KeyRingSecret
{
    public const string Setting = "KeyRing:Secret";

    private readonly byte[] key;

    public KeyRingSecret(string secret) => key = SHA256.HashData(Encoding.UTF8.GetBytes("helpnet/key-ring/" + secret));

    public byte[] Seal(byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var cipher = new byte[plain.Length];
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    /// <summary>Whether it was sealed with this secret.</summary>
    public bool Opens(XElement sealedElement)
    {
        try
        {
            Open(sealedElement);
            return true;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    public byte[] Open(XElement sealedElement)
    {
        var sealedBytes = Convert.FromBase64String(sealedElement.Value);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[sealedBytes.Length - nonce - tag];
        using var aes = new AesGcm(key, tag);
        aes.Decrypt(sealedBytes.AsSpan(0, nonce), sealedBytes.AsSpan(nonce + tag), sealedBytes.AsSpan(nonce, tag), plain);
        return plain;
    }
}
