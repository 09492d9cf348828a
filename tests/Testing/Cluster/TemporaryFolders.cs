namespace Helpnet.Testing.Cluster;

/// <summary>Folders for the databases of this test run. They go with the process: what a killed silo had begun may still write for a moment.</summary>
internal static class TemporaryFolders
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("helpnet-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(root);
        return root;
    });

    public static string Make() => Directory.CreateDirectory(Path.Combine(Root.Value, Guid.NewGuid().ToString("n"))).FullName;

    private static void Remove(string root)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes; the system empties its temporary folder itself.
        }
    }
}
