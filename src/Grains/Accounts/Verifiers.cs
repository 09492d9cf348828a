using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Accounts;

/// <summary>
/// Hashes of secrets that browsers derive. The secrets come out of Argon2id with 256 bits, so that few rounds are enough against guessing
/// from a stolen table, and a flood of tries does not cost the silo its processor.
/// </summary>
internal static class Verifiers
{
    private const int Rounds = 10_000;
    private const int SaltBytes = 16;

    /// <summary>What a name that is nobody's is compared with, at the same cost.</summary>
    public static readonly string Nobodys = Hash("", new byte[SaltBytes]);

    public static StoredLock Store(Lock made) => new(made.Salt, Hash(made.Auth), made.WrappedKey);

    public static string Hash(string secret) => Hash(secret, RandomNumberGenerator.GetBytes(SaltBytes));

    public static bool Fits(string secret, string verifier)
    {
        var stored = Convert.FromBase64String(verifier);
        return CryptographicOperations.FixedTimeEquals(stored, Convert.FromBase64String(Hash(secret, stored[..SaltBytes])));
    }

    private static string Hash(string secret, byte[] salt) => Convert.ToBase64String(
        [.. salt, .. Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, Rounds, HashAlgorithmName.SHA256, 32)]);
}
