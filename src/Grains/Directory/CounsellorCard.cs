using System.Collections.Immutable;

namespace Helpnet.Grains.Directory;

/// <summary>What a search shows of a counsellor.</summary>
[GenerateSerializer, Immutable, Alias("counsellor-card")]
public sealed record CounsellorCard
{
    /// <summary>The counsellor's id.</summary>
    [Id(0)] public required Guid Counsellor { get; init; }

    /// <summary>Whether searches find the card; otherwise it is known to administrators only.</summary>
    [Id(1)] public bool Online { get; init; }

    /// <summary>Since when the profile waits for an administrator, or null.</summary>
    [Id(2)] public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The name shown.</summary>
    [Id(3)] public string Name { get; init; } = "";

    /// <summary>The professional title shown under the name.</summary>
    [Id(4)] public string Title { get; init; } = "";

    /// <summary>Languages spoken, as ISO 639-1 codes.</summary>
    [Id(5)] public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Numbers of specialities, from <see cref="Counsellors.Specialities"/>.</summary>
    [Id(6)] public ImmutableArray<int> Specialities { get; init; } = [];

    /// <summary>The services that can be booked, cheapest first.</summary>
    [Id(7)] public ImmutableArray<Counsellors.ServiceView> Services { get; init; } = [];

    /// <summary>The public picture, or null.</summary>
    [Id(8)] public Guid? Photo { get; init; }

    /// <summary>Place, as the counsellor wrote it.</summary>
    [Id(9)] public string Place { get; init; } = "";
}
