using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Help;

/// <summary>Which desk takes a message, and under which number.</summary>
public static class ContactDesks
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The key of the desk for an address; says nothing about the address.</summary>
    public static string KeyOf(string reply) =>
        $"w-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reply.Trim().ToLowerInvariant())))[..32]}";

    /// <summary>The ticket number of a message: eight letters and digits that can't be mistaken for each other, such as HN-7K3M-Q9XA.</summary>
    internal static string TicketOf(Guid message)
    {
        var hash = SHA256.HashData(message.ToByteArray());
        var code = string.Concat(hash.Take(8).Select(b => Letters[b % Letters.Length]));
        return $"HN-{code[..4]}-{code[4..]}";
    }
}
