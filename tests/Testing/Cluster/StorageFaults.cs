using Orleans.Storage;

namespace Helpnet.Testing.Cluster;

/// <summary>Which write is to fail next.</summary>
internal sealed class StorageFaults
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, (int Writes, bool Applied)> armed = [];

    /// <summary>The write after <paramref name="writes"/> good ones of grain type <paramref name="grainType"/> fails without reaching the file.</summary>
    public void FailBefore(string grainType, int writes = 0) => Arm(grainType, writes, applied: false);

    /// <summary>As <see cref="FailBefore"/>, but the write reaches the file and only its answer is lost.</summary>
    public void FailAfter(string grainType, int writes = 0) => Arm(grainType, writes, applied: true);

    /// <summary>Whether the fault of <paramref name="grainType"/> is still to come.</summary>
    public bool Armed(string grainType)
    {
        lock (changing) return armed.ContainsKey(grainType);
    }

    public async Task Through(GrainId grain, Func<Task> write)
    {
        var (fails, applied) = Next(grain.Type.ToString()!);
        if (fails && !applied) throw new IOException("The disk is gone.");
        await write();
        if (fails) throw new IOException("The answer is lost.");
    }

    private void Arm(string grainType, int writes, bool applied)
    {
        lock (changing) armed[grainType] = (writes, applied);
    }

    private (bool Fails, bool Applied) Next(string grainType)
    {
        lock (changing)
        {
            if (!armed.TryGetValue(grainType, out var plan)) return (false, false);
            if (plan.Writes == 0)
            {
                armed.Remove(grainType);
                return (true, plan.Applied);
            }
            armed[grainType] = plan with { Writes = plan.Writes - 1 };
            return (false, false);
        }
    }
}

internal sealed class FaultyStorage(IGrainStorage inner, StorageFaults faults) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        faults.Through(grainId, () => inner.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ClearStateAsync(stateName, grainId, grainState);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        inner.ReadStateAsync(stateName, grainId, grainState, ct);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        faults.Through(grainId, () => inner.WriteStateAsync(stateName, grainId, grainState, ct));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken ct) =>
        inner.ClearStateAsync(stateName, grainId, grainState, ct);
}
