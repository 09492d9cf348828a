using System.Collections.Immutable;
using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Accounts;

[GrainType("key-ring")]
internal sealed class KeyRingGrain([PersistentState("key-ring.state")] IPersistentState<KeyRingState> row) : Grain, IKeyRingGrain
{
    private const int MostKeys = 200;
    private const int LongestKey = 8000;

    private Committed<KeyRingState> ring = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        ring = new(row, this);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<string>> All() => Task.FromResult<ImmutableArray<string>>([.. ring.State.Keys.Select(k => k.Sealed)]);

    public async Task<Refusal?> Add(string name, string sealedKey)
    {
        if (name.Length > 200 || sealedKey.Length > LongestKey) return new(RefusalCode.Invalid);
        if (ring.State.Keys.Any(k => k.Name == name)) return null;
        if (ring.State.Keys.Length >= MostKeys) return new(RefusalCode.TooMany);
        await ring.Write(ring.State with { Keys = ring.State.Keys.Add(new(name, sealedKey)) });
        return null;
    }
}
