namespace Helpnet.Testing.Cluster;

/// <summary>The crash test of every law: a story is told again and again, and each time the process dies one write later.</summary>
internal static class Deaths
{
    /// <summary>
    /// Tells the story to somebody new, dies right before its first write reaches the file, starts anew on the same file and asks what must be
    /// true now; then the same with the second write, until a story needs no further one. Whatever else the process does between two writes,
    /// such as calling a provider, has happened when it dies: death right after a write leaves the same file and fewer traces elsewhere.
    /// </summary>
    /// <param name="helpnet">One cluster for all rounds.</param>
    /// <param name="prepare">What is there before the story begins.</param>
    /// <param name="tell">The story, up to the moment when nothing is left to be done. It is broken off where the process dies.</param>
    /// <param name="check">What must be true of it after the start, or come true by itself.</param>
    /// <param name="among">
    /// Which writes it dies at. Each death takes a new start, so rows are left out where a story writes the same ones as another does.
    /// </param>
    /// <returns>How many writes the story has.</returns>
    public static async Task<int> AtEveryWrite<T>(
        this HelpnetCluster helpnet, Func<Task<T>> prepare, Func<T, Task> tell, Func<T, Task> check, Writes among = Writes.All)
    {
        for (var write = 0; ; write++)
        {
            var story = await prepare();
            var died = await Dies(helpnet, write, among, () => tell(story));
            await helpnet.Crash();
            try
            {
                await check(story);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"After a death at write {write}: {e.Message}", e);
            }
            if (!died) return write;
        }
    }

    private static async Task<bool> Dies(HelpnetCluster helpnet, int write, Writes among, Func<Task> tell)
    {
        helpnet.Faults.DieAt(write, among);
        try
        {
            await tell();
        }
        catch (Exception) when (helpnet.Faults.IsDead)
        {
            // Nobody is left to answer.
        }
        return helpnet.Faults.IsDead;
    }
}
