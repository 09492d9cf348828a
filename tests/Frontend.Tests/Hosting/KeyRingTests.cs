using Microsoft.Data.Sqlite;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>The keys of cookies are stored where the database's administrator sees them, and are of no use to him.</summary>
public sealed class KeyRingTests : IDisposable
{
    private const string Secret = "--KeyRing:Secret=the-secret-of-all-frontends-of-this-one";

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-key-ring-").FullName;

    [Fact]
    public async Task A_process_with_another_secret_than_the_one_that_sealed_the_keys_does_not_start()
    {
        await Run(Secret);
        var before = await Stored();

        await using var stranger = FrontendProcess.Start(folder, "Development", "--KeyRing:Secret=somebody-else-s-secret-of-32-characters");
        var (code, errors) = await stranger.End();

        Assert.Equal(1, code);
        Assert.Contains("KeyRing:Secret opens none of the stored keys", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(before, await Stored());
        await Run(Secret);
        Assert.Equal(before, await Stored());
    }

    [Fact]
    public async Task A_stored_key_is_sealed()
    {
        await Run(Secret);

        var stored = await Stored();

        Assert.Contains("sealed", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private async Task Run(string secret)
    {
        await using var process = await FrontendProcess.Start(folder, "Development", secret).Up();
    }

    /// <summary>What the database holds of the ring.</summary>
    private async Task<string> Stored()
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "helpnet.db")};Pooling=false");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = file.CreateCommand();
        read.CommandText = "SELECT CAST(PayloadBinary AS text) FROM OrleansStorage WHERE GrainTypeString LIKE '%key-ring.state'";
        return (string)(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
