namespace Helpnet.Grains.Files;

/// <summary>How a file is cut.</summary>
public static class FileParts
{
    /// <summary>Length of every part but the last, in bytes.</summary>
    public const int Size = 256 * 1024;

    /// <summary>The longest video that is taken, in bytes.</summary>
    public const long LongestVideo = 30 * 1024 * 1024;

    /// <summary>Into how many parts a file of <paramref name="length"/> bytes is cut.</summary>
    public static int Count(long length) => (int)((length + Size - 1) / Size);

    /// <summary>Length of part number <paramref name="part"/> of a file of <paramref name="length"/> bytes; 0 when there is no such part.</summary>
    public static int LengthOf(int part, long length) =>
        part < 0 || part >= Count(length) ? 0 : (int)Math.Min(Size, length - (long)part * Size);
}
