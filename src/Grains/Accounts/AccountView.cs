using System.Collections.Immutable;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>An account as its owner sees it.</summary>
[GenerateSerializer, Immutable, Alias("account-view")]
public sealed record AccountView
{
    /// <summary>The user name.</summary>
    [Id(0)] public required string UserName { get; init; }

    /// <summary>The confirmed e-mail address.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>The new address that waits to be confirmed, or null.</summary>
    [Id(2)] public string? NewEmail { get; init; }

    /// <summary>The name others see.</summary>
    [Id(3)] public required string DisplayName { get; init; }

    /// <summary>Language.</summary>
    [Id(4)] public required string Language { get; init; }

    /// <summary>IANA zone.</summary>
    [Id(5)] public required string Zone { get; init; }

    /// <summary>What the account is besides a client.</summary>
    [Id(6)] public Roles Roles { get; init; }

    /// <summary>Whether the recovery words have been typed back.</summary>
    [Id(7)] public bool HasRecovery { get; init; }

    /// <summary>Where the account is signed in, the latest first.</summary>
    [Id(8)] public ImmutableArray<DeviceView> Devices { get; init; } = [];
}
