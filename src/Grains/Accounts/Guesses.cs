namespace Helpnet.Grains.Accounts;

/// <summary>
/// Tries that have been counted, each before it is checked. Some are free, then each next one waits twice as long; a try that is turned away
/// does not count, so that a flood of guesses holds the owner up no longer than one wait.
/// </summary>
internal readonly record struct Guesses(int Count, DateTimeOffset Last)
{
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>How long the next try has to wait, or null when it may come now.</summary>
    public TimeSpan? Wait(int free, DateTimeOffset now)
    {
        var over = Count - free;
        if (over < 0 || now - Last >= Forgotten) return null;
        var pause = over >= 5 ? LongestWait : FirstWait * Math.Pow(2, over);
        return Last + pause > now ? Last + pause - now : null;
    }

    public Guesses Counted(DateTimeOffset now) => new(now - Last >= Forgotten ? 1 : Count + 1, now);
}
