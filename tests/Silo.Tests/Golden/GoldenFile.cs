using System.Runtime.CompilerServices;

namespace Helpnet.Silo.Tests.Golden;

/// <summary>A file in this folder that says how something has been written so far, and that may only grow.</summary>
internal sealed class GoldenFile(string name)
{
    private const string Variable = "GOLDEN";
    private const string Command = $"{Variable}=write dotnet test --project tests/Silo.Tests -- --filter-namespace Helpnet.Silo.Tests.Golden";

    private readonly string path = Path.Combine(Path.GetDirectoryName(Here())!, name);

    /// <summary>What was written so far; null when it is the first time.</summary>
    public string? Text => File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>Writes what is new when that was asked for, else fails. What was lost always fails.</summary>
    /// <param name="lost">What stands in the file and is not written or read any more.</param>
    /// <param name="added">What is written and does not stand in the file.</param>
    /// <param name="today">The whole as it is today.</param>
    /// <param name="advice">What to do about what was lost.</param>
    public void MayGrow(IReadOnlyCollection<string> lost, IReadOnlyCollection<string> added, Func<string> today, string advice)
    {
        Assert.True(lost.Count == 0, $"{name} has what is gone or altered:\n{string.Join('\n', lost)}\n{advice}");
        if (added.Count == 0) return;
        Assert.True(Environment.GetEnvironmentVariable(Variable) == "write",
            $"This is new and not in {name} yet:\n{string.Join('\n', added)}\n{Command} adds it; read the difference.");
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, today());
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
