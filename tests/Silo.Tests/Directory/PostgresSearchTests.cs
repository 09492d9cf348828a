using Helpnet.Silo.Storage;
using Helpnet.Silo.Tests.Storage;
using Helpnet.Testing.Postgres;

namespace Helpnet.Silo.Tests.Directory;

public sealed class PostgresSearchTests(PostgresServer server) : SearchConformance
{
    private protected override Task<Database> Open() => Engine.Postgres(server);
}
