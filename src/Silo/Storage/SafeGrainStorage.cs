using Orleans.Storage;

namespace Helpnet.Silo.Storage;

/// <summary>
/// Stands before the AdoNet storage, whose rows are named by key and state name alone and whose hex-like keys are read as numbers: here every row
/// carries the grain's type, and every key a sign that no number has. Exceptions of the driver end here.
/// </summary>
internal sealed class SafeGrainStorage(IGrainStorage inner) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Outages.Translated(inner.ReadStateAsync(Row(stateName, grainId), Key(grainId), grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Outages.Translated(inner.WriteStateAsync(Row(stateName, grainId), Key(grainId), grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Outages.Translated(inner.ClearStateAsync(Row(stateName, grainId), Key(grainId), grainState));

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        Outages.Translated(inner.ReadStateAsync(Row(stateName, grainId), Key(grainId), grainState, ct));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        Outages.Translated(inner.WriteStateAsync(Row(stateName, grainId), Key(grainId), grainState, ct));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        Outages.Translated(inner.ClearStateAsync(Row(stateName, grainId), Key(grainId), grainState, ct));

    private static string Row(string stateName, GrainId grainId) => $"{grainId.Type}.{stateName}";

    private static GrainId Key(GrainId grainId) => GrainId.Create(grainId.Type, $"~{grainId.Key}");
}
