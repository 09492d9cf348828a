using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

/// <summary>A new person. The account's id is made by the browser and is the command's id too.</summary>
[GenerateSerializer, Immutable, Alias("registration")]
public sealed record Registration
{
    /// <summary>3 to 40 letters, digits, dots, hyphens or underscores; never an <c>@</c>.</summary>
    [Id(0)] public required string UserName { get; init; }

    /// <summary>The e-mail address, at most 254 characters.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>The name others see: 1 to 60 characters.</summary>
    [Id(2)] public required string DisplayName { get; init; }

    /// <summary><c>en</c>, <c>fr</c> or <c>de</c>.</summary>
    [Id(3)] public required string Language { get; init; }

    /// <summary>IANA zone.</summary>
    [Id(4)] public required string Zone { get; init; }

    /// <summary>What opens the account under the user name.</summary>
    [Id(5)] public required Lock NameLock { get; init; }

    /// <summary>What opens it under the e-mail address.</summary>
    [Id(6)] public required Lock EmailLock { get; init; }

    /// <summary>The account's key pair.</summary>
    [Id(7)] public required KeyPair Keys { get; init; }

    /// <summary>What the person has agreed to: the version of each document in <see cref="Consents.Documents"/>.</summary>
    [Id(8)] public required ImmutableDictionary<string, string> Consents { get; init; }

    /// <summary>The age the person states to have reached, in years.</summary>
    [Id(9)] public required int Age { get; init; }

    /// <summary>Whether this person gives consultations.</summary>
    [Id(10)] public bool AsCounsellor { get; init; }

    /// <summary>The account key wrapped by the recovery key, when its words have been typed back already.</summary>
    [Id(11)] public string? Recovery { get; init; }
}
