namespace Helpnet.Grains.Notices;

/// <summary>The side of an inbox that other grains write to. Key: the account.</summary>
[Alias("inbox-post")]
internal interface IInboxPost : IGrainWithGuidKey
{
    /// <summary>Adds a notice. The same <paramref name="id"/> is one notice. Durable when the call returns.</summary>
    [Alias("post")] Task Post(string id, NoticeKind kind, Guid about);
}
