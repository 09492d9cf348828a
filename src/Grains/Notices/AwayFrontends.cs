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

    /// <summary>What is known now; nothing when the list does not answer.</summary>
    public async Task<FrontendSilence> Silence()
    {
        if (clock.GetUtcNow() - asked >= Fresh)
        {
            asked = clock.GetUtcNow();
            asking = Ask();
        }
        await Task.WhenAny(asking, Task.Delay(AMoment, TimeProvider.System));
        return clock.GetUtcNow() - answered < IFrontendsGrain.Lease ? known : FrontendSilence.None;
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
