using Helpnet.Load.Cluster;

namespace Helpnet.Load.Drills;

/// <summary>Something that breaks, and what puts it right again.</summary>
/// <param name="Name">How it is asked for.</param>
/// <param name="Target">How long people may be kept by it, at the 99th of a hundred; null where nothing is promised.</param>
/// <param name="Break">Comes back when it is broken, or when the whole of it has been done.</param>
/// <param name="Mend">Brings the cluster back to its full size.</param>
internal sealed record Drill(string Name, TimeSpan? Target, Func<RunningCluster, Task> Break, Func<RunningCluster, Task> Mend);
