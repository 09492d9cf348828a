namespace Helpnet.Grains.Files;

/// <summary>Bytes in parts, each part a row of its own, so that no message and no state ever holds a whole file.</summary>
public interface IBlobStore
{
    /// <summary>Stores one part, in place of one stored before. Durable when the call returns.</summary>
    /// <param name="blob">The blob's id.</param>
    /// <param name="part">Number of the part, from 0.</param>
    /// <param name="bytes">At most <see cref="FileParts.Size"/> bytes.</param>
    /// <param name="ct">Gives up.</param>
    Task Put(Guid blob, int part, byte[] bytes, CancellationToken ct = default);

    /// <summary>One part, or null when it is not stored.</summary>
    Task<byte[]?> Read(Guid blob, int part, CancellationToken ct = default);

    /// <summary>How many bytes all parts have together.</summary>
    Task<long> Length(Guid blob, CancellationToken ct = default);

    /// <summary>Removes all parts. Safe to repeat.</summary>
    Task Remove(Guid blob, CancellationToken ct = default);
}
