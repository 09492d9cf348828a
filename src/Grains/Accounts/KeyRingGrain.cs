using System.Collections.Immutable;
using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Accounts;

[GrainType("key-ring")]
internal sealed class KeyRingGrain([PersistentState("key-ring.state")] IPersistentState<KeyRingState> row, TimeProvider clock) : Grain, IKeyRingGrain
{
    private Committed<KeyRingState> ring = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        ring = new(row, this);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<string>> All() => Task.FromResult<ImmutableArray<string>>([.. ring.State.Keys.Select(k => k.Sealed)]);

    public async Task<Refusal?> Add(string name, string sealedKey)
    {
        var decision = KeyRingRules.Add(ring.State, name, sealedKey, clock.GetUtcNow());
        foreach (var added in decision.Events) await ring.Write(KeyRingRules.Apply(ring.State, added));
        return decision.Refusal;
    }
}
