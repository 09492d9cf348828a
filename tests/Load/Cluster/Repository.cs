using System.Runtime.CompilerServices;

namespace Helpnet.Load.Cluster;

/// <summary>Where the sources stand that this was built from.</summary>
internal static class Repository
{
    public static string Configuration { get; } = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    /// <summary>The built program of a part, as this was built itself.</summary>
    public static string Dll(string part) => Path.Combine(Root, "src", part, "bin", Configuration, "net10.0", $"Helpnet.{part}.dll");

    private static string Here([CallerFilePath] string file = "") => file;
}
