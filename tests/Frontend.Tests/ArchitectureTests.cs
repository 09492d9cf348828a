namespace Helpnet.Frontend.Tests;

public sealed class ArchitectureTests
{
    private static readonly string[] Root = ["Composition.cs", "Program.cs"];

    [Fact]
    public void Only_the_composition_root_knows_the_silo()
    {
        var knowing = Sources.Named(".cs", ".cshtml").Where(file => File.ReadAllText(file).Contains("Helpnet.Silo"));

        Assert.Empty(knowing.Select(file => Path.GetRelativePath(Sources.Folder, file)).Except(Root));
    }

    [Fact]
    public void No_page_stands_longer_than_three_hundred_lines()
    {
        Assert.Empty(Sources.Named(".cs", ".cshtml", ".ts", ".css").Where(file => File.ReadLines(file).Count() > 300).ToList());
    }
}
