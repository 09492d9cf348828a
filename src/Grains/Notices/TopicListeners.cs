namespace Helpnet.Grains.Notices;

/// <summary>The frontends that follow one topic. In memory: a frontend that is gone is forgotten by itself.</summary>
internal sealed class TopicListeners
{
    /// <summary>How long a frontend is told without renewing.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(150);

    private const int Most = 64;

    private readonly TimeProvider clock;
    private readonly Dictionary<Guid, (IFrontend Observer, DateTimeOffset Until)> frontends = [];

    public TopicListeners(TimeProvider clock) => this.clock = clock;

    /// <summary>Whether any frontend follows the topic now.</summary>
    public bool Any => frontends.Values.Any(f => f.Until > clock.GetUtcNow());

    public void Add(Guid frontend, IFrontend observer)
    {
        Forget();
        if (frontends.Count < Most || frontends.ContainsKey(frontend)) frontends[frontend] = (observer, clock.GetUtcNow() + Lease);
    }

    public void Remove(Guid frontend) => frontends.Remove(frontend);

    /// <summary>One-way and never awaited: a frontend that is gone must not hold anybody up.</summary>
    public void Moved(Topic topic, long version)
    {
        Forget();
        foreach (var (observer, _) in frontends.Values) observer.Moved(topic, version).Ignore();
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var id in frontends.Where(f => f.Value.Until <= now).Select(f => f.Key).ToList()) frontends.Remove(id);
    }
}
