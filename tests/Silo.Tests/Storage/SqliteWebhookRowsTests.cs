using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Tests.Storage;

public sealed class SqliteWebhookRowsTests : WebhookRowsConformance
{
    private readonly string folder = Engine.NewFolder();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Engine.RemoveFolder(folder);
    }

    private protected override Task<Database> Open() => Task.FromResult(Engine.Sqlite(folder));
}
