using System.Collections.Immutable;

namespace Helpnet.Grains.Counsellors;

/// <summary>What a counsellor says of themselves.</summary>
[GenerateSerializer, Immutable, Alias("profile")]
public sealed record Profile
{
    /// <summary>How many videos a profile shows.</summary>
    public const int MostVideos = 3;

    /// <summary>The name shown; 1 to 80 characters.</summary>
    [Id(0)] public string Name { get; init; } = "";

    /// <summary>Professional title; up to 80 characters.</summary>
    [Id(1)] public string Title { get; init; } = "";

    /// <summary>Languages spoken, as ISO 639-1 codes; 1 to 12.</summary>
    [Id(2)] public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Numbers from <see cref="Counsellors.Specialities"/>; 1 to 12.</summary>
    [Id(3)] public ImmutableArray<int> Specialities { get; init; } = [];

    /// <summary>Training, one line for each; up to 2,000 characters.</summary>
    [Id(4)] public string Training { get; init; } = "";

    /// <summary>The text about themselves; up to 4,000 characters, plain text with paragraphs.</summary>
    [Id(5)] public string About { get; init; } = "";

    /// <summary>Place and address as shown; up to 120 characters.</summary>
    [Id(6)] public string Place { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country the counsellor works in.</summary>
    [Id(7)] public string Country { get; init; } = "CH";

    /// <summary>The public picture, or null.</summary>
    [Id(8)] public Guid? Photo { get; init; }

    /// <summary>At most three videos, in the order they were added.</summary>
    [Id(9)] public ImmutableArray<ProfileVideo> Videos { get; init; } = [];

    /// <summary>Where the practice is on the map, or null.</summary>
    [Id(10)] public MapPoint? Spot { get; init; }
}
