using Orleans.Concurrency;

namespace Helpnet.Grains.Notices;

/// <summary>One frontend process, as grains see it. What it is told is a hint; the truth is fetched by version.</summary>
[Alias("frontend")]
public interface IFrontend : IGrainObserver
{
    /// <summary><paramref name="topic"/> stands at <paramref name="version"/> now.</summary>
    [OneWay, Alias("moved")] Task Moved(Topic topic, long version);

    /// <summary><paramref name="topic"/> leaves the silo it was on and tells nobody any more: whoever follows it listens to it anew.</summary>
    [OneWay, Alias("released")] Task Released(Topic topic);
}
