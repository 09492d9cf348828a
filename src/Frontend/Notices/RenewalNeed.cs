namespace Helpnet.Frontend.Notices;

/// <summary>
/// When all subscriptions have to be repeated: whenever the membership has moved since the last time, and again until every topic has answered.
/// One repetition at a time.
/// </summary>
internal sealed class RenewalNeed
{
    private readonly Lock gate = new();
    private long? membership;
    private bool due;
    private bool running;

    /// <summary>Takes the version of the membership that a report has brought; true when the repetition begins now, and ends with <see cref="Ended"/>.</summary>
    public bool Begins(long version)
    {
        lock (gate)
        {
            // Whoever reports for the first time has nothing to repeat.
            due |= membership is { } last && last != version;
            membership = version;
            if (!due || running) return false;
            (due, running) = (false, true);
            return true;
        }
    }

    /// <param name="whole">Every topic has answered.</param>
    public void Ended(bool whole)
    {
        lock (gate) (due, running) = (due || !whole, false);
    }
}
