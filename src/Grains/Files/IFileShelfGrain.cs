namespace Helpnet.Grains.Files;

/// <summary>How much room an account's files take. Key: the account.</summary>
[Alias("file-shelf")]
internal interface IFileShelfGrain : IGrainWithGuidKey
{
    /// <summary>Keeps room for a file. Durable on return, safe to repeat.</summary>
    /// <returns>Null, or <see cref="RefusalCode.StorageFull"/>.</returns>
    [Alias("reserve")] Task<Refusal?> Reserve(Guid file, long length);

    /// <summary>Gives the room of a file back. Safe to repeat.</summary>
    [Alias("release")] Task Release(Guid file);
}
