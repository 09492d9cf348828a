using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

internal sealed record KeyRingState
{
    public ImmutableArray<SealedKey> Keys { get; init; } = [];
}

/// <param name="Name">Data protection's name for it.</param>
/// <param name="Sealed">What only frontends can open.</param>
/// <param name="At">When it was added; null in rows of before that was kept, until the next one is added.</param>
internal sealed record SealedKey(string Name, string Sealed, DateTimeOffset? At = null);
