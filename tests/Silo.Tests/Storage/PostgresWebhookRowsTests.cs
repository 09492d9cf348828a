using Helpnet.Silo.Storage;
using Helpnet.Testing.Postgres;

namespace Helpnet.Silo.Tests.Storage;

public sealed class PostgresWebhookRowsTests(PostgresServer server) : WebhookRowsConformance
{
    private protected override Task<Database> Open() => Engine.Postgres(server);
}
