using Helpnet.Grains.Files;

namespace Helpnet.Frontend.Files;

/// <summary>A stored file as a stream, so that a part of it can be asked for; one part is in memory at a time.</summary>
internal sealed class PartsStream(IFileGrain file, FileView view) : Stream
{
    private byte[] current = [];
    private int number = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => view.Length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
    {
        if (Position >= Length) return 0;
        var wanted = (int)(Position / FileParts.Size);
        if (wanted != number) (current, number) = (await Part(wanted), wanted);
        var rest = current.AsMemory((int)(Position % FileParts.Size));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) => ReadAsync(buffer.AsMemory(offset, count), ct).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task<byte[]> Part(int part) => await file.Read(part) is { Refusal: null } read ? read.Value : throw new IOException("A part of the file is gone.");
}
