using System.Collections.Concurrent;
using System.Diagnostics;

namespace Helpnet.Journeys.Calls;

/// <summary>The scripts of the test pages, bundled from their sources beside the tests and from the client's own.</summary>
internal static class TestScripts
{
    private const string Bundle = """
        import { buildSync } from "esbuild";
        const built = buildSync({ entryPoints: [process.argv[1]], bundle: true, format: "esm", write: false });
        process.stdout.write(built.outputFiles[0].text);
        """;

    private static readonly ConcurrentDictionary<string, Lazy<string>> Bundled = new();

    public static string Of(string name) => Bundled.GetOrAdd(name, _ => new(() => Build(name))).Value;

    private static string Build(string name)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(Repository.Frontend, "Client"),
            RedirectStandardOutput = true,
            ArgumentList = { "--input-type=module", "-e", Bundle, Path.Combine(Repository.Root, $"tests/Journeys/Calls/{name}.ts") },
        };
        using var bundler = Process.Start(start)!;
        var script = bundler.StandardOutput.ReadToEnd();
        bundler.WaitForExit();
        return bundler.ExitCode == 0 ? script : throw new InvalidOperationException($"{name}.ts could not be bundled.");
    }
}
