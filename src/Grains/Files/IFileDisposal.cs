namespace Helpnet.Grains.Files;

/// <summary>The side of a file that whoever used it gives it back to. Key: the file's id.</summary>
[Alias("file-disposal")]
internal interface IFileDisposal : IGrainWithGuidKey
{
    /// <summary>
    /// Nobody may read the file any more, and its bytes are removed. Nothing happens to a file of anybody but <paramref name="owner"/>.
    /// Durable when the call returns, safe to repeat.
    /// </summary>
    [Alias("drop")] Task Drop(Guid owner);
}
