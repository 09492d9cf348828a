namespace Helpnet.Journeys.Calls;

/// <summary>Where the sources are, seen from the tests' own output.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Frontend => Path.Combine(Root, "src/Frontend");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Helpnet.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException());
}
