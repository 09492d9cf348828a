namespace Helpnet.Grains.Accounts;

/// <summary>In memory: a network is worth remembering for as long as it tries, and a house or a school shares one.</summary>
[GrainType("sign-in-guard")]
internal sealed class SignInGuard(TimeProvider clock) : Grain, ISignInGuard
{
    private const int Free = 40;

    private Guesses guesses;

    public Task<TimeSpan?> Count()
    {
        var now = clock.GetUtcNow();
        if (guesses.Wait(Free, now) is { } wait) return Task.FromResult<TimeSpan?>(wait);
        guesses = guesses.Counted(now);
        DelayDeactivation(Guesses.Forgotten);
        return Task.FromResult<TimeSpan?>(null);
    }

    public Task Right()
    {
        // A try takes back its own count only: it must not wash away wrong guesses at other names.
        guesses = guesses with { Count = Math.Max(0, guesses.Count - 1) };
        return Task.CompletedTask;
    }
}
