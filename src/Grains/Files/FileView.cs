namespace Helpnet.Grains.Files;

/// <summary>What is known of a file.</summary>
/// <param name="Owner">The account that sent it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="ContentType">Its type, checked by its first bytes.</param>
/// <param name="Length">Bytes in all.</param>
/// <param name="IsComplete">Whether all of it has arrived; until then only its owner sees it.</param>
[GenerateSerializer, Immutable, Alias("file-view")]
public sealed record FileView(Guid Owner, FileKind Kind, string ContentType, long Length, bool IsComplete)
{
    /// <summary>Into how many parts it is cut.</summary>
    public int Parts => FileParts.Count(Length);
}
