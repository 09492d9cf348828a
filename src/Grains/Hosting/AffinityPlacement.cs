using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Helpnet.Grains.Hosting;

/// <summary>Lives on the silo that its key says (<see cref="Affinity"/>); for grains whose key is a <see cref="Guid"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AffinityPlacementAttribute() : PlacementAttribute(new AffinityPlacement());

/// <summary>The mark in the cluster's manifest of grains that <see cref="AffinityDirector"/> places.</summary>
[GenerateSerializer, Immutable, Alias("affinity-placement")]
internal sealed class AffinityPlacement : PlacementStrategy;

/// <summary>Places by <see cref="Affinity"/>, unless a silo that goes has named the one that takes over.</summary>
internal sealed class AffinityDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        return Task.FromResult(IPlacementDirector.GetPlacementHint(target.RequestContextData, silos)
            ?? Affinity.SiloOf(target.GrainIdentity.Key, Affinity.Grown(silos, SiloAddress.AllocateNewGeneration())));
    }
}
