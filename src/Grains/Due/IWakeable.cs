namespace Helpnet.Grains.Due;

/// <summary>A grain with a row in the due list.</summary>
[Alias("wakeable")]
internal interface IWakeable : IGrain
{
    /// <summary>
    /// Does what is due by now, then moves or clears its row. Safe to call at any time and any number of times.
    /// </summary>
    /// <param name="rowAt">Where the row stands now.</param>
    [Alias("wake")] Task Wake(DateTimeOffset rowAt);
}
