using System.Collections.Immutable;
using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Notices;

[GrainType("frontends")]
internal sealed class FrontendsGrain(IClusterMembershipService membership, TimeProvider clock) : Grain, IFrontendsGrain, IFrontendList
{
    private const int Most = 1000;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, DateTimeOffset> heard = [];
    private readonly DateTimeOffset since = clock.GetUtcNow();
    private DateTimeOffset? reported;
    private DateTimeOffset? lastLong;

    public Task<long> Report(Guid frontend)
    {
        Measures.Renewals.Add(1);
        Forget();
        lastLong = LastLong();
        reported = clock.GetUtcNow();
        if (heard.Count < Most) heard[frontend] = clock.GetUtcNow();
        return Task.FromResult(membership.CurrentSnapshot.Version.Value);
    }

    public Task Leave(Guid frontend)
    {
        heard.Remove(frontend);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Guid>?> Alive()
    {
        Forget();
        // Somebody who lives has reported within a lease of this activation's first moment, and nobody can be missed before.
        return Task.FromResult<ImmutableArray<Guid>?>(clock.GetUtcNow() - since < IFrontendsGrain.Lease ? null : [.. heard.Keys]);
    }

    public Task<FrontendSilence> Silence() =>
        Task.FromResult(new FrontendSilence(clock.GetUtcNow() - reported >= IFrontendsGrain.Lease ? reported : null, LastLong()));

    private DateTimeOffset? LastLong() => clock.GetUtcNow() - reported > Long ? clock.GetUtcNow() : lastLong;

    private void Forget()
    {
        var end = clock.GetUtcNow() - IFrontendsGrain.Lease;
        foreach (var gone in heard.Where(it => it.Value <= end).Select(it => it.Key).ToList()) heard.Remove(gone);
    }
}
