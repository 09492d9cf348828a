using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Consultations;

/// <summary>Credentials as a relay that shares a secret with us checks them: the name carries the expiry, the credential seals the name.</summary>
internal static class RelayCredentials
{
    public static IceView Give(RelayOptions relay, string opaque, DateTimeOffset now)
    {
        var expires = now + relay.Ttl;
        if (!relay.Configured) return new([], false, expires);

        var name = $"{expires.ToUnixTimeSeconds()}:{opaque}";
        return new([new([.. relay.Urls], name, Seal(relay.Secret, name))], true, expires);
    }

    // The relay's protocol fixes SHA-1 here; as a keyed seal over a name it is sound.
#pragma warning disable CA5350
    private static string Seal(string secret, string name) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(name)));
#pragma warning restore CA5350
}
