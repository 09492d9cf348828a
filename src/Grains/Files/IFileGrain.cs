namespace Helpnet.Grains.Files;

/// <summary>One file, sent and read in parts. Key: an id made by whoever sends it. All of it is done for the signed-in person.</summary>
[Alias("file")]
public interface IFileGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Begins a file that the signed-in person owns; it lapses when it is not complete within an hour. Durable on return, safe to repeat.
    /// </summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="contentType">Its type, as <see cref="FileTypes.Of"/> tells it.</param>
    /// <param name="length">Bytes in all.</param>
    /// <returns>Null, or <see cref="RefusalCode.SignedOut"/>, <see cref="RefusalCode.NotYours"/>, <see cref="RefusalCode.FileTooLarge"/>,
    /// <see cref="RefusalCode.FileNotAccepted"/>, <see cref="RefusalCode.StorageFull"/>, or <see cref="RefusalCode.FormUsed"/>
    /// when the id stands for another file already, or for one that has lapsed or was removed.</returns>
    [Alias("begin")] Task<Refusal?> Begin(FileKind kind, string contentType, long length);

    /// <summary>Sends one part, in any order and any number of times until the file is complete. Durable on return.</summary>
    /// <param name="part">From 0.</param>
    /// <param name="bytes">Exactly <see cref="FileParts.LengthOf"/> bytes.</param>
    /// <returns>Null, or <see cref="RefusalCode.NotYours"/>, <see cref="RefusalCode.Invalid"/> for a wrong number or length,
    /// <see cref="RefusalCode.FileNotAccepted"/> when the first bytes show another type, <see cref="RefusalCode.FormUsed"/>
    /// after it is complete or has lapsed.</returns>
    [Alias("put")] Task<Refusal?> Put(int part, [Immutable] byte[] bytes);

    /// <summary>Ends the sending: from here on the file can be read and never changes. Durable on return, safe to repeat.</summary>
    /// <returns>Null, or <see cref="RefusalCode.NotYours"/>, <see cref="RefusalCode.StepMissing"/> while parts are missing,
    /// <see cref="RefusalCode.StorageFull"/>, <see cref="RefusalCode.FormUsed"/> after it has lapsed.</returns>
    [Alias("complete")] Task<Refusal?> Complete();

    /// <summary>One part of a complete file.</summary>
    /// <returns>The bytes, or <see cref="RefusalCode.NotYours"/>.</returns>
    [Alias("read")] Task<Outcome<byte[]>> Read(int part);

    /// <summary>What is known of the file, or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("info")] Task<Outcome<FileView>> Info();
}
