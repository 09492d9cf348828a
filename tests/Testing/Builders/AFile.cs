using Helpnet.Grains.Files;

namespace Helpnet.Testing.Builders;

/// <summary>Files as tests need them: the right first bytes, then nothing.</summary>
internal static class AFile
{
    public static byte[] Png(int length = 100) => Of(length, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    public static byte[] Pdf(int length = 100) => Of(length, [.. "%PDF-1.7"u8]);

    public static byte[] Text(int length) => Of(length, [.. "Dear all"u8]);

    public static FileState Begun(byte[] bytes, FileKind kind = FileKind.PublicPhoto, string contentType = "image/png") =>
        new FileState().Apply(new FileBegun(People.DrLee, kind, contentType, bytes.Length, Moments.Nine));

    public static byte[] Part(this byte[] bytes, int part) =>
        bytes.AsSpan(part * FileParts.Size, FileParts.LengthOf(part, bytes.Length)).ToArray();

    private static byte[] Of(int length, params byte[] start)
    {
        var bytes = new byte[length];
        start.CopyTo(bytes, 0);
        for (var i = start.Length; i < length; i++) bytes[i] = (byte)(i * 31 >> 3);
        return bytes;
    }
}
