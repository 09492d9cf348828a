using Helpnet.Silo.Hosting;

namespace Helpnet.Silo.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string path = System.IO.Directory.CreateTempSubdirectory("helpnet-folder-").FullName;

    [Fact]
    public void A_secret_is_made_once()
    {
        using var folder = DataFolder.Take(path);

        Assert.Equal(folder.Secret("a.key"), folder.Secret("a.key"));
        Assert.NotEqual(folder.Secret("a.key"), folder.Secret("b.key"));
    }

    [Fact]
    public void Half_a_secret_is_refused()
    {
        using var folder = DataFolder.Take(path);
        File.WriteAllBytes(folder.File("a.key"), new byte[5]);

        Assert.Throws<InvalidDataException>(() => folder.Secret("a.key"));
    }

    [Fact]
    public void A_folder_that_somebody_has_is_refused_with_that_reason()
    {
        using var held = DataFolder.Take(path);

        Assert.Contains("already running", Assert.Throws<DataFolderTaken>(() => DataFolder.Take(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_used_is_refused_with_the_systems_own_words()
    {
        File.WriteAllText(System.IO.Path.Combine(path, "file"), "");

        var refused = Assert.Throws<StartRefused>(() => DataFolder.Take(System.IO.Path.Combine(path, "file")));

        Assert.DoesNotContain("already running", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(path, recursive: true);
}
