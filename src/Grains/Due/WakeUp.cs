namespace Helpnet.Grains.Due;

/// <summary>The one row that wakes a grain, and where it stands as far as this activation knows.</summary>
internal sealed class WakeUp(IDueList due, IGrainBase grain)
{
    /// <summary>Where the row stands at the latest; null when there is none, or when that is not known.</summary>
    private DateTimeOffset? stands;

    private GrainId Id => grain.GrainContext.GrainId;

    /// <summary>Remembers where the row stands, as the wake-up told it.</summary>
    public void StandsAt(DateTimeOffset at) => stands = at;

    /// <summary>
    /// Wakes the grain at <paramref name="at"/> or before. A fresh activation does not know what the row is there for: one that stands earlier stays.
    /// </summary>
    public Task By(DateTimeOffset at) => stands <= at ? Task.CompletedTask : Change(due.PutBy(Id, at), at);

    /// <summary>Wakes the grain at <paramref name="at"/> and not before, or no more when that is null and the row is known.</summary>
    public Task MoveTo(DateTimeOffset? at)
    {
        if (stands == at) return Task.CompletedTask;
        return Change(at is { } when ? due.Put(Id, when) : due.Clear(Id, stands!.Value), at);
    }

    /// <summary>A change whose answer is lost may have arrived or not.</summary>
    private async Task Change(Task change, DateTimeOffset? at)
    {
        stands = null;
        await change;
        stands = at;
    }
}
