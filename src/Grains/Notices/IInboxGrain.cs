using System.Collections.Immutable;

namespace Helpnet.Grains.Notices;

/// <summary>A person's notices. Key: the account.</summary>
[Alias("inbox")]
public interface IInboxGrain : ITopic
{
    /// <summary>The notices after <paramref name="sequence"/>, oldest first, at most the last 100; or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("since")] Task<Outcome<ImmutableArray<Notice>>> Since(long sequence);

    /// <summary>The last notice that was seen, inclusive. Going back changes nothing.</summary>
    [Alias("seen")] Task<Refusal?> Seen(long sequence);
}
