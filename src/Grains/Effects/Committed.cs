using Helpnet.Grains.Due;

namespace Helpnet.Grains.Effects;

/// <summary>
/// A grain's stored state. <see cref="State"/> is only ever what storage holds: a failed write leaves no trace in memory.
/// With a due list, the row that wakes the grain is written before the state that needs it and cleared after the state that does not.
/// </summary>
internal sealed class Committed<TState>(IPersistentState<TState> row, IGrainBase grain, IDueList? due = null) where TState : class
{
    private readonly WakeUp? wakeUp = due is null ? null : new(due, grain);

    public TState State { get; private set; } = row.State;

    /// <summary>Whether a state has ever been stored under this key.</summary>
    public bool Exists => row.RecordExists;

    /// <summary>Stores <paramref name="next"/>; when this returns it is durable, and so is the wake-up at <paramref name="dueAt"/>.</summary>
    public async Task Write(TState next, DateTimeOffset? dueAt = null)
    {
        if (wakeUp is not null && dueAt is { } at) await wakeUp.By(at);
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
            throw;
        }
        State = next;
        if (wakeUp is not null) await wakeUp.MoveTo(dueAt);
    }

    /// <summary>Settles the row after a wake-up that changed nothing.</summary>
    public async Task Settle(DateTimeOffset woken, DateTimeOffset? dueAt)
    {
        WokenAt(woken);
        // No version guards the row: an activation of before would take away the wake-up that the one of now needs.
        if (dueAt <= woken || await IsLatest()) await (wakeUp?.MoveTo(dueAt) ?? Task.CompletedTask);
    }

    private async Task<bool> IsLatest()
    {
        var known = row.Etag;
        await row.ReadStateAsync();
        if (row.Etag == known) return true;
        grain.DeactivateOnIdle();
        return false;
    }

    /// <summary>Remembers where the row stands, as the wake-up told it.</summary>
    public void WokenAt(DateTimeOffset at) => wakeUp?.StandsAt(at);
}
