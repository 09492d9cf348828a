using System.Net;
using Helpnet.Load.Web;
using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class ReadOnlyDatabaseTests(OneCluster cluster)
{
    [Fact]
    public async Task A_database_that_takes_no_writes_for_a_while_loses_nothing_and_pages_can_still_be_read()
    {
        using var ann = await cluster.Newcomer();
        var times = await ann.FreeTimes(DemoPerson.Marie.Id, ct: TestContext.Current.CancellationToken);
        var form = (await ann.OpenForm(times[^1], TestContext.Current.CancellationToken))!;

        HttpRequestException meanwhile;
        string dashboard;
        await ReadOnly(true);
        try
        {
            meanwhile = await Assert.ThrowsAsync<HttpRequestException>(() => ann.Send(form, TestContext.Current.CancellationToken));
            dashboard = await ann.Get("/dashboard", TestContext.Current.CancellationToken);
        }
        finally
        {
            await ReadOnly(false);
        }
        var afterwards = await ann.Send(form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, meanwhile.StatusCode);
        Assert.DoesNotContain($"{form.Appointment}", dashboard, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, afterwards);
    }

    /// <summary>As an operator or a full disk would do it, for sessions that stand too.</summary>
    private async Task ReadOnly(bool on)
    {
        await using var source = NpgsqlDataSource.Create($"{cluster.Processes.Database};Options=-c default_transaction_read_only=off");
        await using var change = source.CreateCommand($"ALTER DATABASE helpnet SET default_transaction_read_only = {(on ? "on" : "off")}");
        await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var end = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'helpnet' AND pid <> pg_backend_pid()");
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
