using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Helpnet.Grains.Subjects;

/// <summary>Seals a <see cref="Subject"/> with a key that only silos hold, so that a frontend can act only for people signed in through it.</summary>
internal sealed class SubjectTokens(SubjectKey key)
{
    /// <summary>How long a token is good for; it is renewed at every request.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const int Body = 16 + 1 + 16 + 8;

    public string Seal(Subject subject)
    {
        Span<byte> token = stackalloc byte[Body + HMACSHA256.HashSizeInBytes];
        subject.Account.TryWriteBytes(token);
        token[16] = (byte)subject.Roles;
        subject.Device.TryWriteBytes(token[17..]);
        BinaryPrimitives.WriteInt64BigEndian(token[33..], subject.Expires.ToUnixTimeSeconds());
        HMACSHA256.HashData(key.Bytes, token[..Body], token[Body..]);
        return Convert.ToBase64String(token);
    }

    public Subject? Open(string? token, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[Body + HMACSHA256.HashSizeInBytes];
        if (token is null || !Convert.TryFromBase64String(token, bytes, out var length) || length != bytes.Length) return null;

        Span<byte> seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, bytes[..Body], seal);
        if (!CryptographicOperations.FixedTimeEquals(seal, bytes[Body..])) return null;

        var expires = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[33..]));
        return expires > now ? new(new(bytes[..16]), (Roles)bytes[16], new(bytes.Slice(17, 16)), expires) : null;
    }
}
