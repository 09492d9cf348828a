using Helpnet.Grains.Due;

namespace Helpnet.Grains.Effects;

/// <summary>
/// A grain's stored state. <see cref="State"/> is only ever what storage holds: a failed write leaves no trace in memory.
/// With a due list, the row that wakes the grain is written before the state that needs it and cleared after the state that does not.
/// </summary>
internal sealed class Committed<TState>(IPersistentState<TState> row, IGrainBase grain, IDueList? due = null) where TState : class
{
    /// <summary>Where the row stands at the latest; null when that is not known.</summary>
    private DateTimeOffset? rowAt;

    public TState State { get; private set; } = row.State;

    /// <summary>Whether a state has ever been stored under this key.</summary>
    public bool Exists => row.RecordExists;

    /// <summary>Stores <paramref name="next"/>; when this returns it is durable, and so is the wake-up at <paramref name="dueAt"/>.</summary>
    public async Task Write(TState next, DateTimeOffset? dueAt = null)
    {
        await WriteDue(dueAt);
        var before = row.State;
        row.State = next;
        try
        {
            await row.WriteStateAsync();
        }
        catch
        {
            row.State = before;
            // Whether the write arrived is unknown: only a fresh activation reads the truth.
            grain.DeactivateOnIdle();
            grain.GrainContext.GetComponent<EffectPump>()?.Stop();
            throw;
        }
        State = next;
        await ClearDue(dueAt);
    }

    /// <summary>Settles the row after a wake-up that changed nothing.</summary>
    public async Task Settle(DateTimeOffset woken, DateTimeOffset? dueAt)
    {
        rowAt = woken;
        await WriteDue(dueAt);
        await ClearDue(dueAt);
    }

    /// <summary>Remembers where the row stands, as the wake-up told it.</summary>
    public void WokenAt(DateTimeOffset at) => rowAt = at;

    private async Task WriteDue(DateTimeOffset? dueAt)
    {
        if (due is null || dueAt is not { } at || rowAt is { } stands && stands <= at) return;
        // A fresh activation does not know what the stored state still waits for: its row is not to be put off before the new state is there.
        await Change(due.PutBy(grain.GrainContext.GrainId, at), at);
    }

    private async Task ClearDue(DateTimeOffset? dueAt)
    {
        if (due is null || rowAt is not { } stands || stands == dueAt) return;
        await Change(dueAt is { } at ? due.Put(grain.GrainContext.GrainId, at) : due.Clear(grain.GrainContext.GrainId, stands), dueAt);
    }

    /// <summary>A change whose answer is lost may have arrived or not.</summary>
    private async Task Change(Task change, DateTimeOffset? at)
    {
        rowAt = null;
        await change;
        rowAt = at;
    }
}
