namespace Helpnet.Testing.Cluster;

/// <summary>Which write is to fail next, or at which write the process is to end.</summary>
internal sealed class StorageFaults
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, (int Writes, int Times, bool Applied)> armed = [];
    private int? left;
    private Writes among;

    /// <summary>The process has ended at a write: nothing is written or read any more until it is started again.</summary>
    public bool IsDead { get; private set; }

    /// <summary>The grain type whose states cannot be read for now; null for none.</summary>
    public string? Unreadable { get; set; }

    /// <summary>
    /// The write after <paramref name="writes"/> good ones of grain type <paramref name="grainType"/> fails without reaching the file, and so do those
    /// that follow, <paramref name="times"/> in all. An outbox writes when it takes a letter over.
    /// </summary>
    public void FailBefore(string grainType, int writes = 0, int times = 1) => Arm(grainType, writes, times, applied: false);

    /// <summary>As <see cref="FailBefore"/>, but the write reaches the file and only its answer is lost.</summary>
    public void FailAfter(string grainType, int writes = 0) => Arm(grainType, writes, times: 1, applied: true);

    /// <summary>Whether the fault of <paramref name="grainType"/> is still to come.</summary>
    public bool Armed(string grainType)
    {
        lock (changing) return armed.ContainsKey(grainType);
    }

    /// <summary>The process ends before the write after <paramref name="writes"/> good ones reaches the file; only those <paramref name="among"/> count.</summary>
    public void DieAt(int writes, Writes among)
    {
        lock (changing) (left, this.among) = (writes, among);
    }

    /// <summary>What a fresh process begins with.</summary>
    public void Revive()
    {
        lock (changing) (left, IsDead) = (null, false);
    }

    public Task Through(GrainId grain, Func<Task> write) => Through(grain.Type.ToString()!, Writes.States, write);

    public async Task Through(string grainType, Writes kind, Func<Task> write)
    {
        var (fails, applied) = Next(grainType);
        if (fails && !applied) throw new IOException("The disk is gone.");
        await Through(kind, write);
        if (fails) throw new IOException("The answer is lost.");
    }

    public Task Through(Writes kind, Func<Task> write)
    {
        Count(kind);
        return write();
    }

    public Task<T> Through<T>(Writes kind, Func<Task<T>> write)
    {
        Count(kind);
        return write();
    }

    /// <summary>Whoever is dead reads nothing either.</summary>
    public void Read()
    {
        if (IsDead) throw new IOException("The process has ended.");
    }

    public void Read(GrainId grain)
    {
        Read();
        if (Unreadable == grain.Type.ToString()) throw new IOException("The disk is away.");
    }

    public Task<T> Read<T>(Func<Task<T>> read)
    {
        Read();
        return read();
    }

    private void Count(Writes kind)
    {
        lock (changing)
        {
            if (among.HasFlag(kind)) IsDead |= left-- == 0;
            Read();
        }
    }

    private void Arm(string grainType, int writes, int times, bool applied)
    {
        lock (changing) armed[grainType] = (writes, times, applied);
    }

    private (bool Fails, bool Applied) Next(string grainType)
    {
        lock (changing)
        {
            if (!armed.TryGetValue(grainType, out var plan)) return (false, false);
            if (plan.Writes == 0)
            {
                if (plan.Times == 1) armed.Remove(grainType);
                else armed[grainType] = plan with { Times = plan.Times - 1 };
                return (true, plan.Applied);
            }
            armed[grainType] = plan with { Writes = plan.Writes - 1 };
            return (false, false);
        }
    }
}
