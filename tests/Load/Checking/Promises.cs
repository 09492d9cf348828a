using System.Collections.Concurrent;

namespace Helpnet.Load.Checking;

/// <summary>Everything people were told in a run.</summary>
internal sealed class Promises
{
    private readonly ConcurrentDictionary<Guid, Promise> all = [];
    private readonly ConcurrentBag<string> broken = [];

    public ICollection<Promise> All => all.Values;

    /// <summary>What was seen to be wrong while the run went on.</summary>
    public IReadOnlyCollection<string> Broken => broken;

    public Promise Begin(Guid appointment, Guid counsellor) => all.GetOrAdd(appointment, id => new(id, counsellor));

    public Promise? Find(Guid appointment) => all.GetValueOrDefault(appointment);

    public void Break(string how) => broken.Add(how);
}
