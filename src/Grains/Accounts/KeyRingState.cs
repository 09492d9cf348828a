using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

internal sealed record KeyRingState
{
    public ImmutableArray<SealedKey> Keys { get; init; } = [];
}

internal sealed record SealedKey(string Name, string Sealed);
