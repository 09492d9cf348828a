using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Tests.Shell;

/// <summary>What a page's script brings with it at its first load.</summary>
public sealed partial class BundlesTests
{
    private static readonly string App = Path.Combine(Sources.Folder, "wwwroot/app");

    [Fact]
    public void No_page_brings_the_week_grid_before_it_is_shown()
    {
        Assert.Contains(System.IO.Directory.GetFiles(App, "chunk-*.js"), IsGrid);
        Assert.DoesNotContain(System.IO.Directory.GetFiles(App, "*-page.js"), page => Brought(page).Any(IsGrid));
    }

    [Theory]
    [InlineData("directory-page.js")]
    [InlineData("dashboard-page.js")]
    [InlineData("agenda-page.js")]
    public void Scripts_and_style_stay_below_thirty_kilobytes(string page)
    {
        var files = Brought(Path.Combine(App, page)).Union(Brought(Path.Combine(App, "shell-page.js")))
            .Append(Path.Combine(App, "helpnet.css"));

        Assert.InRange(files.Sum(Compressed), 1, 30 * 1024);
    }

    private static bool IsGrid(string file) => File.ReadAllText(file).Contains("fc-classic-");

    private static HashSet<string> Brought(string page)
    {
        var brought = new HashSet<string>();
        var next = new Queue<string>([page]);
        while (next.TryDequeue(out var file))
            if (brought.Add(file))
                foreach (Match import in StaticImport().Matches(File.ReadAllText(file)))
                    next.Enqueue(Path.Combine(App, import.Groups[1].Value));
        return brought;
    }

    private static long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }

    // import"./chunk.js" and from"./chunk.js"; import("./chunk.js") is fetched later.
    [GeneratedRegex("""(?:\bimport|\bfrom)\s*"\./([^"]+)["']""")]
    private static partial Regex StaticImport();
}
