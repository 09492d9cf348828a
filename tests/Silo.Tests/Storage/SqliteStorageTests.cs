using Helpnet.Silo.Storage;
using Microsoft.Data.Sqlite;

namespace Helpnet.Silo.Tests.Storage;

public sealed class SqliteStorageTests : StorageConformance
{
    private readonly string folder = Engine.NewFolder();

    [Fact]
    public async Task A_write_that_waited_too_long_for_the_lock_fails_and_the_next_one_succeeds()
    {
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "helpnet.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var lockAll = other.CreateCommand();
            lockAll.CommandText = "BEGIN IMMEDIATE";
            await lockAll.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await Assert.ThrowsAnyAsync<Exception>(() => Write("u-ann", "too late"));
        }

        await Write("u-ann", "in time");

        Assert.Equal("in time", await Text("u-ann"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Engine.RemoveFolder(folder);
    }

    private protected override Task<Database> Open() => Task.FromResult(Engine.Sqlite(folder));
}
