using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Notices;

/// <summary>The frontends that follow one topic. In memory: a frontend that is gone is forgotten by itself.</summary>
internal sealed class TopicListeners(TimeProvider clock, LiveFrontends living)
{
    /// <summary>How long a frontend is told without renewing.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(150);

    private const int Most = 64;

    private readonly Dictionary<Guid, (IFrontend Observer, DateTimeOffset Heard)> frontends = [];

    /// <summary>Whether any frontend follows the topic now.</summary>
    public bool Any
    {
        get
        {
            Forget();
            return frontends.Count > 0;
        }
    }

    public void Add(Guid frontend, IFrontend observer)
    {
        Measures.Renewals.Add(1);
        Forget();
        if (frontends.Count < Most || frontends.ContainsKey(frontend)) frontends[frontend] = (observer, clock.GetUtcNow());
    }

    public void Remove(Guid frontend) => frontends.Remove(frontend);

    /// <summary>One-way and never awaited: a frontend that is gone must not hold anybody up.</summary>
    public void Moved(Topic topic, long version)
    {
        Forget();
        foreach (var (observer, _) in frontends.Values) observer.Moved(topic, version).Ignore();
    }

    /// <summary>Nobody is told any more: the next activation knows of nobody, and each of them asks it.</summary>
    public void Release(Topic topic)
    {
        Forget();
        foreach (var (observer, _) in frontends.Values) observer.Released(topic).Ignore();
        frontends.Clear();
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var id in frontends.Where(it => IsOver(it.Key, now - it.Value.Heard)).Select(it => it.Key).ToList()) frontends.Remove(id);
    }

    /// <summary>Who listened a moment ago lives, whatever an older list says.</summary>
    private bool IsOver(Guid frontend, TimeSpan silent) => silent >= Lease || (silent >= IFrontendsGrain.Lease && living.IsGone(frontend));
}
