namespace Helpnet.Grains.Files;

/// <summary>Tells a file's type by its first bytes; what a browser says of it counts for nothing.</summary>
public static class FileTypes
{
    /// <summary>How many bytes from the beginning are looked at.</summary>
    public const int Looked = 12;

    internal const string Jpeg = "image/jpeg";
    internal const string Png = "image/png";
    internal const string WebP = "image/webp";
    internal const string Mp4 = "video/mp4";
    internal const string Pdf = "application/pdf";

    /// <summary>The content type, or null for one that is never taken.</summary>
    public static string? Of(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg
        : start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : start.StartsWith("RIFF"u8) && start.Length >= Looked && start[8..].StartsWith("WEBP"u8) ? WebP
        : start.StartsWith("%PDF-"u8) ? Pdf
        : start.Length >= Looked && start[4..].StartsWith("ftyp"u8) ? Mp4
        : null;
}
