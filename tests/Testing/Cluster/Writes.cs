namespace Helpnet.Testing.Cluster;

/// <summary>What a process may die over.</summary>
[Flags]
internal enum Writes
{
    /// <summary>The states of grains and the wake-ups they need: what every law stands on.</summary>
    States = 1,
    /// <summary>Letters, the provider's messages, people's lists, the directory and files.</summary>
    Rows = 2,
    All = States | Rows,
}
