using Helpnet.Silo.Storage;
using Helpnet.Silo.Tests.Storage;

namespace Helpnet.Silo.Tests.Directory;

public sealed class SqliteSearchTests : SearchConformance
{
    private readonly string folder = Engine.NewFolder();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Engine.RemoveFolder(folder);
    }

    private protected override Task<Database> Open() => Task.FromResult(Engine.Sqlite(folder));
}
