using Orleans.Storage;

namespace Helpnet.Testing.Cluster;

/// <summary>The grains' states, with the faults a test asks for.</summary>
internal sealed class FaultyStorage(IGrainStorage inner, StorageFaults faults) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct)
    {
        faults.Read(grainId);
        await inner.ReadStateAsync(stateName, grainId, grainState, ct);
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        faults.Through(grainId, () => inner.WriteStateAsync(stateName, grainId, grainState, ct));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        faults.Through(grainId, () => inner.ClearStateAsync(stateName, grainId, grainState, ct));
}
