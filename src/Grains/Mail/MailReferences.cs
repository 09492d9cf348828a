using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Mail;

/// <summary>Names that stand for what must not be read.</summary>
internal static class MailReferences
{
    private const int Length = 12;

    /// <summary>What an administrator calls a letter.</summary>
    public static string OfLetter(string messageId) => Hash(messageId)[..Length];

    /// <summary>What is kept of an address that took no mail.</summary>
    public static string OfAddress(string address) => Hash(address.Trim().ToLowerInvariant());

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
