using System.Runtime.CompilerServices;

namespace Helpnet.Frontend.Tests;

/// <summary>The Frontend's own files, for tests on what is written in them.</summary>
internal static class Sources
{
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../../src/Frontend"));

    public static IEnumerable<string> Named(params string[] endings) => System.IO.Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => endings.Any(file.EndsWith))
        .Where(file => !Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
