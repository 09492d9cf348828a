using System.Buffers.Binary;

namespace Helpnet.Frontend.Files;

/// <summary>
/// Empties the boxes in which a video (MP4, ISO/IEC 14496-12) says something about itself: place, device, names. Renamed to "free" they are skipped by
/// every player, and nothing moves, so that the video need not be encoded anew.
/// </summary>
public static class PlainVideo
{
    private const int Head = 8;
    private const int LongHead = 16;
    private const int Deepest = 4;

    /// <summary>A real one has some dozens; more would only keep us busy.</summary>
    private const int MostBoxes = 10_000;

    private const string Movie = "moov";

    private static readonly byte[] Zeros = new byte[16 * 1024];
    private static readonly string[] Telling = ["udta", "meta", "uuid"];
    private static readonly string[] Nested = [Movie, "trak", "mdia", "minf"];

    /// <summary>The video without them, in a temporary file that goes with the stream; null for what is no such video.</summary>
    public static Task<Stream?> Of(Stream video, CancellationToken ct) => Of(video, Path.GetTempFileName, ct);

    internal static async Task<Stream?> Of(Stream video, Func<string> temporary, CancellationToken ct)
    {
        var boxes = new List<Box>();
        if (!await Look(video, 0, video.Length, 0, boxes, ct) || boxes.All(box => box.Name != Movie)) return null;

        var plain = new FileStream(temporary(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            video.Position = 0;
            await video.CopyToAsync(plain, ct);
            foreach (var box in boxes.Where(box => Telling.Contains(box.Name))) await Empty(plain, box, ct);
            plain.Position = 0;
            return plain;
        }
        catch
        {
            await plain.DisposeAsync();
            throw;
        }
    }

    private static async Task Empty(Stream plain, Box box, CancellationToken ct)
    {
        plain.Position = box.At + 4;
        await plain.WriteAsync("free"u8.ToArray(), ct);
        plain.Position = box.At + box.Head;
        for (var left = box.Size - box.Head; left > 0; left -= Zeros.Length) await plain.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(left, Zeros.Length)), ct);
    }

    private static async Task<bool> Look(Stream video, long from, long to, int depth, List<Box> boxes, CancellationToken ct)
    {
        var head = new byte[LongHead];
        while (from + Head <= to)
        {
            video.Position = from;
            var read = await video.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, ct);
            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            var start = Head;
            if (size == 0) size = to - from;
            else if (size == 1 && read == LongHead) (size, start) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(Head)), LongHead);
            if (size < start || size > to - from || boxes.Count == MostBoxes) return false;

            var name = System.Text.Encoding.ASCII.GetString(head, 4, 4);
            boxes.Add(new(name, from, start, size));
            if (Nested.Contains(name) && depth < Deepest && !await Look(video, from + start, from + size, depth + 1, boxes, ct)) return false;
            from += size;
        }
        return from == to;
    }

    private readonly record struct Box(string Name, long At, int Head, long Size);
}
