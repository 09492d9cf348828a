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

    public void Dispose() => System.IO.Directory.Delete(path, recursive: true);
}
