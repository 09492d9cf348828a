using System.Runtime.CompilerServices;

namespace Helpnet.Load.Cluster;

/// <summary>Where the sources stand that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static string Here([CallerFilePath] string file = "") => file;
}
