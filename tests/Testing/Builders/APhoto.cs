using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Helpnet.Testing.Builders;

/// <summary>What cameras, and people who mean harm, put into picture files.</summary>
internal static class APhoto
{
    /// <summary>Said in the metadata of <see cref="WithPlace"/>.</summary>
    public const string Place = "47 22 37 N 8 32 30 E";

    /// <summary>A JPEG with the head that a phone writes: where it was taken, and how it is to be turned.</summary>
    public static byte[] WithPlace(byte[] jpeg, ushort orientation = 1)
    {
        // A little-endian TIFF: the orientation, a pointer to the place, and the place as a text.
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0,
            2, 0,
            .. Entry(0x0112, 3, 1, orientation),
            .. Entry(0x8825, 4, 1, 38),
            0, 0, 0, 0,
            1, 0,
            .. Entry(0x001B, 7, (uint)Place.Length, 56),
            0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(Place),
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var head = new byte[] { 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2) };
        return [.. jpeg[..2], .. head, .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG of one bit a point whose points, unpacked, are many times the file.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++) zlib.Write(line);
        }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value)
    {
        var entry = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), type);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), value);
        return entry;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        byte[] named = [.. name, .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }
}
