namespace Helpnet.Grains.Directory;

/// <summary>A search; every part that is null or empty is left open.</summary>
[GenerateSerializer, Immutable, Alias("directory-query")]
public sealed record DirectoryQuery
{
    /// <summary>Most cards on one page.</summary>
    public const int Size = 20;

    /// <summary>Nobody turns more pages than this; who looks further narrows the search.</summary>
    public const int MostSkipped = 1_000;

    /// <summary>ISO 639-1 code of a language the counsellor speaks.</summary>
    [Id(0)] public string? Language { get; init; }

    /// <summary>Number of a speciality.</summary>
    [Id(1)] public int? Speciality { get; init; }

    /// <summary>
    /// Highest price of at least one service that is not free, including VAT, in minor units of the card's own currency. A free first talk alone
    /// does not make a counsellor cheap; one whose services are all free fits any price.
    /// </summary>
    [Id(2)] public long? UpTo { get; init; }

    /// <summary>Part of the name, in any case; at most 60 characters count.</summary>
    [Id(3)] public string? Name { get; init; }

    /// <summary>Only counsellors with a free time that begins within this span from now.</summary>
    [Id(4)] public TimeSpan? FreeWithin { get; init; }

    /// <summary>How many cards to leave out from the front; at most <see cref="MostSkipped"/>.</summary>
    [Id(5)] public int Skip { get; init; }
}
