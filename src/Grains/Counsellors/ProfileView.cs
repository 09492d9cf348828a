using System.Collections.Immutable;

namespace Helpnet.Grains.Counsellors;

/// <summary>A profile as every visitor sees it.</summary>
[GenerateSerializer, Immutable, Alias("profile-view")]
public sealed record ProfileView
{
    /// <summary>The counsellor's id.</summary>
    [Id(0)] public required Guid Counsellor { get; init; }

    /// <summary>What the counsellor says of themselves.</summary>
    [Id(1)] public Profile Profile { get; init; } = new();

    /// <summary>The services that can be booked now.</summary>
    [Id(2)] public ImmutableArray<ServiceView> Services { get; init; } = [];

    /// <summary>The credentials that an administrator has checked and that still hold.</summary>
    [Id(3)] public ImmutableArray<Credential> Credentials { get; init; } = [];

    /// <summary>The public half of the call key, pinned by clients at first contact.</summary>
    [Id(4)] public string CallKey { get; init; } = "";
}
