using System.Collections.Immutable;

namespace Helpnet.Grains.Counsellors;

/// <summary>A practice as its counsellor, or an administrator, sees it.</summary>
[GenerateSerializer, Immutable, Alias("practice-view")]
public sealed record PracticeView
{
    /// <summary>Where the profile stands.</summary>
    [Id(0)] public ProfileStatus Status { get; init; }

    /// <summary>Why it was given back, if it was.</summary>
    [Id(1)] public ReturnReason? Returned { get; init; }

    /// <summary>The plan chosen, or null.</summary>
    [Id(2)] public PlanName? Plan { get; init; }

    /// <summary>What the counsellor says of themselves.</summary>
    [Id(3)] public Profile Profile { get; init; } = new();

    /// <summary>The currency of all prices, ISO 4217.</summary>
    [Id(4)] public string Currency { get; init; } = "EUR";

    /// <summary>All services, in the order they were made.</summary>
    [Id(5)] public ImmutableArray<ServiceTerms> Services { get; init; } = [];

    /// <summary>All diplomas.</summary>
    [Id(6)] public ImmutableArray<Credential> Credentials { get; init; } = [];

    /// <summary>Whether the room password is set.</summary>
    [Id(7)] public bool HasRoom { get; init; }

    /// <summary>What is still missing before the profile can be submitted, in order.</summary>
    [Id(8)] public ImmutableArray<PracticeStep> Missing { get; init; } = [];

    /// <summary>Whether card payments are active, so that services at a price can be booked.</summary>
    [Id(9)] public bool PaymentsReady { get; init; }

    /// <summary>Grows with each change; an administrator puts online what was looked at.</summary>
    [Id(10)] public long Version { get; init; }
}
