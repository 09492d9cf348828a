using Helpnet.Silo.Cluster;
using Helpnet.Silo.Storage;
using Npgsql;

namespace Helpnet.Silo.Tests.Storage;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_statement_without_an_answer_is_given_up_before_whoever_asked_the_grain_has_gone()
    {
        var settings = await Settings("Host=db.example");

        Assert.True(TimeSpan.FromSeconds(settings.CommandTimeout) + TimeSpan.FromMilliseconds(settings.CancellationTimeout) < Tuning.ResponseTimeout);
        Assert.True(TimeSpan.FromSeconds(settings.Timeout) < Tuning.ResponseTimeout);
    }

    [Fact]
    public async Task What_a_connection_string_says_stays()
    {
        var settings = await Settings("Host=db.example;Command Timeout=20;Timeout=9;Maximum Pool Size=3");

        Assert.Equal((20, 9, 3), (settings.CommandTimeout, settings.Timeout, settings.MaxPoolSize));
    }

    private static async Task<NpgsqlConnectionStringBuilder> Settings(string connectionString)
    {
        await using var pool = Database.Pool(connectionString, most: 20);
        return new(pool.ConnectionString);
    }
}
