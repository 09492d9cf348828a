namespace Helpnet.Grains.Notices;

/// <summary>This silo's copy of what is known of times without any frontend, a few seconds old at most.</summary>
internal sealed class AwayFrontends(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>Whoever asks has a door to answer at, and must not hang for a list that does.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    private Task asking = Task.CompletedTask;
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private DateTimeOffset answered = DateTimeOffset.MinValue;
    private FrontendSilence known = FrontendSilence.None;

    private bool IsKnown => clock.GetUtcNow() - answered < IFrontendsGrain.Lease;

    /// <summary>What was last heard within a lease, else what the list says now; nothing when it does not answer.</summary>
    public async Task<FrontendSilence> Silence()
    {
        if (clock.GetUtcNow() - asked >= Fresh)
        {
            asked = clock.GetUtcNow();
            asking = Ask();
        }
        // The list moves when its silo stops: nobody's door waits for it who has heard of it before.
        if (!IsKnown) await Task.WhenAny(asking, Task.Delay(AMoment, TimeProvider.System));
        return IsKnown ? known : FrontendSilence.None;
    }

    private async Task Ask()
    {
        try
        {
            known = await grains.GetGrain<IFrontendList>(0).Silence();
            answered = clock.GetUtcNow();
        }
        catch (Exception)
        {
            known = FrontendSilence.None;
        }
    }
}
