using System.Buffers.Binary;
using System.Text;

namespace Helpnet.Testing.Builders;

/// <summary>Videos as a camera writes them: boxes in boxes, the pictures themselves left out.</summary>
internal static class AVideo
{
    public const string Place = "+47.3700+008.5400/";

    /// <summary>One that tells where it was taken, at each of the places where cameras write it, with so many bytes of pictures.</summary>
    public static byte[] ThatTells(int pictures = 100) =>
    [
        .. Box("ftyp", "isommp42"u8.ToArray()),
        .. Box("mdat", AFile.Text(pictures)),
        .. Box("moov",
        [
            .. Box("mvhd", new byte[100]),
            .. Box("trak", [.. Box("tkhd", new byte[84]), .. Box("udta", Text())]),
            .. Box("udta", Box("©xyz", Text())),
            .. Box("meta", Text()),
        ]),
        .. Box("uuid", Text()),
    ];

    public static byte[] Box(string name, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        Encoding.Latin1.GetBytes(name, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }

    private static byte[] Text() => Encoding.ASCII.GetBytes(Place);
}
