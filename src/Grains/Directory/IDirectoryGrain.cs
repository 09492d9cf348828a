using System.Collections.Immutable;

namespace Helpnet.Grains.Directory;

/// <summary>Answers searches from projection rows. Key: always 0; a stateless worker.</summary>
[Alias("directory")]
public interface IDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The cards that fit <paramref name="query"/>, those with the earliest free time first.</summary>
    [Alias("search")] Task<DirectoryPage> Search(DirectoryQuery query);

    /// <summary>Profiles that wait for an administrator, or <see cref="RefusalCode.NotYours"/> for anybody else.</summary>
    [Alias("waiting")] Task<Outcome<ImmutableArray<WaitingProfile>>> Waiting();
}
