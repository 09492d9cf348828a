using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Hosting;

/// <summary>
/// Which grains live beside each other: those whose keys begin alike. All grains of one person share a key, and an appointment's begins as its
/// counsellor's does, so that a booking, an entry or an admission asks grains of its own silo wherever it can (docs/decisions/0012).
/// </summary>
internal static class Affinity
{
    /// <summary>How many bytes of a key decide: enough to spread over many silos, too few to say whose it is.</summary>
    private const int Bytes = 1;

    /// <summary>In seconds. A silo that has just started still compiles what it runs, and answers its first calls late.</summary>
    public const int Youth = 8;

    /// <summary>A key of its own that begins as <paramref name="neighbour"/> does.</summary>
    public static Guid KeyBeside(Guid neighbour)
    {
        Span<byte> key = stackalloc byte[16], beside = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(key, bigEndian: true, out _);
        neighbour.TryWriteBytes(beside, bigEndian: true, out _);
        beside[..Bytes].CopyTo(key);
        return new(key, bigEndian: true);
    }

    /// <summary>
    /// The silo of <paramref name="key"/> among <paramref name="silos"/>: the one with the highest weight for what the key begins with (rendezvous
    /// hashing), so that one that comes takes its share from all and one that goes leaves its own to all.
    /// </summary>
    /// <param name="key">A key of 32 hexadecimal digits.</param>
    /// <param name="silos">At least one.</param>
    public static SiloAddress SiloOf(IdSpan key, IReadOnlyList<SiloAddress> silos)
    {
        var beginning = key.ToString()![..(2 * Bytes)];
        // By its address alone: a silo that starts again gets its share back.
        return silos.MaxBy(silo => Weight($"{beginning}@{silo.Endpoint}"))!;
    }

    /// <summary>Those of <paramref name="silos"/> that something new may come to life on: whoever has just started is left alone, unless all have.</summary>
    /// <param name="silos">At least one; the generation of each is the second in which it started, by its own clock.</param>
    /// <param name="now">The generation of a silo that would start now.</param>
    public static IReadOnlyList<SiloAddress> Grown(IReadOnlyList<SiloAddress> silos, int now)
    {
        IReadOnlyList<SiloAddress> grown = [.. silos.Where(silo => now - silo.Generation >= Youth)];
        return grown.Count > 0 ? grown : silos;
    }

    private static ulong Weight(string pair) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(pair)));
}
