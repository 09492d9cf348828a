using Helpnet.Grains.Hosting;
using Helpnet.Silo.Storage;
using Npgsql;

namespace Helpnet.Silo.Tests.Storage;

public sealed class OutagesTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, false)]
    [InlineData(PostgresErrorCodes.IoError, false)]
    [InlineData("25006", false)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.TooManyConnections, true)]
    [InlineData(PostgresErrorCodes.SerializationFailure, true)]
    public async Task What_a_database_refuses_is_asked_again_only_where_a_few_seconds_can_mend_it(string state, bool again)
    {
        var refused = new PostgresException("no", "ERROR", "ERROR", state);

        var away = await Assert.ThrowsAsync<StorageAway>(() => Outages.Translated(Task.FromException(refused)));

        Assert.Equal(again, Outage.MayPass(away));
        Assert.True(Outage.Is(away));
    }
}
