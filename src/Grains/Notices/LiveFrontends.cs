using System.Collections.Immutable;

namespace Helpnet.Grains.Notices;

/// <summary>This silo's copy of the list of living frontends, a few seconds old at most while it is asked.</summary>
internal sealed class LiveFrontends(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private ImmutableHashSet<Guid>? alive;
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private DateTimeOffset answered = DateTimeOffset.MinValue;

    /// <summary>True when the frontend has said nothing for a lease. Never while nobody knows: a list from before a quiet time knows nothing of who came since.</summary>
    public bool IsGone(Guid frontend)
    {
        AskWhenOld();
        return clock.GetUtcNow() - answered < IFrontendsGrain.Lease && alive is { } known && !known.Contains(frontend);
    }

    private void AskWhenOld()
    {
        var now = clock.GetUtcNow();
        if (now - asked < Fresh) return;
        asked = now;
        Ask().Ignore();
    }

    private async Task Ask()
    {
        try
        {
            alive = await grains.GetGrain<IFrontendList>(0).Alive() is { } list ? [.. list] : null;
            answered = clock.GetUtcNow();
        }
        catch
        {
            // Whoever was alive may still be; the leases of the topics themselves go on.
            alive = null;
            throw;
        }
    }
}
