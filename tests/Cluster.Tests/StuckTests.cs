using System.Net;
using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class StuckTests(OneCluster cluster)
{
    private const string Letter = """{"MessageId":"@id","Kind":4,"Address":"somebody@stuck.example","Language":"en","Values":{}}""";

    private const string Ages = "630000000000000000";
    private const string Columns = "(id, shard, kind, account, object, reference, at, pending, attempts, next_at)";
    private const string Hour = "36000000000";
    private const string Now = "(extract(epoch FROM now())::bigint + 62135596800) * 10000000";

    private readonly string id = $"stuck-{Guid.NewGuid():n}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Things => new()
    {
        {
            "mail", $"INSERT INTO mail (message_id, shard, status, at, taken_at, attempts, letter) VALUES (@id, 1, 0, {Now} + {Hour}, {Ages}, 7, @letter)",
            "SELECT count(*) FROM mail WHERE message_id = @id AND status = 1"
        },
        {
            "mail-given-up", $"INSERT INTO mail (message_id, shard, status, at, taken_at, attempts, letter, code) VALUES (@id, 2, 2, {Ages}, {Ages}, 9, @letter, 550)",
            "SELECT count(*) FROM mail WHERE message_id = @id AND status = 1"
        },
        {
            "webhook", $"INSERT INTO webhook {Columns} VALUES (@id, 3, 2, 'acct_1', 'pi_1', 'none', {Ages} + 1, 1, 5, {Now} + {Hour})",
            "SELECT (NOT EXISTS (SELECT 1 FROM webhook WHERE id = @id AND pending <> 0))::int::bigint"
        },
        {
            "webhook-given-up", $"INSERT INTO webhook {Columns} VALUES (@id, 4, 2, 'acct_1', 'pi_1', 'none', {Ages}, 2, 9, {Ages})",
            "SELECT (NOT EXISTS (SELECT 1 FROM webhook WHERE id = @id AND pending <> 0))::int::bigint"
        },
        {
            "due", $"INSERT INTO due (grain, shard, at) VALUES (@id, 5, {Now} + {Hour})",
            $"SELECT (NOT EXISTS (SELECT 1 FROM due WHERE grain = @id AND at > {Now} + {Hour} / 2))::int::bigint"
        },
    };

    [Theory, MemberData(nameof(Things))]
    public async Task What_is_stuck_is_on_the_page_without_a_word_about_people_and_can_be_tried_again_any_number_of_times(string what, string putSql, string doneSql)
    {
        var name = what == "due" ? $"payment/{Guid.NewGuid():n}" : id;
        await Do(name, putSql);
        using var operators = Browser();
        var page = await operators.GetStringAsync("/", Ct);

        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.Redirect, await Press(operators, what, name));

        await Until.Seen(() => Do(name, doneSql), done => done == 1);
        Assert.Contains($"""action="/again/{what}"><input type="hidden" name="id" value="{name}">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@stuck.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_for_all_of_it_leaves_out_nothing()
    {
        foreach (var thing in Things.SkipLast(1)) await Do($"{id}-{thing.Data.Item1}", thing.Data.Item2);
        using var operators = Browser();

        await Press(operators, "all", "");

        foreach (var thing in Things.SkipLast(1)) await Until.Seen(() => Do($"{id}-{thing.Data.Item1}", thing.Data.Item3), done => done == 1);
    }

    [Fact]
    public async Task The_page_says_which_silo_does_not_answer()
    {
        using var operators = Browser();
        var hung = cluster.Processes.Running("silo")[^1];
        string page;
        try
        {
            await cluster.Processes.Freeze(hung);
            page = await operators.GetStringAsync("/", Ct);
        }
        finally
        {
            await cluster.Processes.Kill(hung);
            await cluster.Processes.Add("silo");
        }

        Assert.Contains("does not answer", Row(page, hung), StringComparison.Ordinal);
        Assert.DoesNotContain("does not answer", Row(page, cluster.Processes.Running("silo")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_the_database_is_away_and_still_shows_the_silos()
    {
        using var operators = Browser();
        await cluster.Processes.Drain("database");
        string page;
        HttpStatusCode pressed;
        try
        {
            page = await operators.GetStringAsync("/", Ct);
            pressed = await Press(operators, "all", "");
        }
        finally
        {
            await cluster.Processes.Add("database");
        }

        Assert.Contains("The database is away", page, StringComparison.Ordinal);
        Assert.All(cluster.Processes.Running("silo"), silo => Assert.Contains("MiB", Row(page, silo), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pressed);
        await Until.Seen(() => Press(operators, "all", ""), code => code is HttpStatusCode.Redirect);
        await Until.Seen(() => operators.GetStringAsync("/", Ct), it => it.Contains("64 of 64 reminders", StringComparison.Ordinal));
    }

    private static string Row(string page, string silo) => page.Split("<tr>").Last(row => row.StartsWith($"<td>{silo}</td>", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> Press(HttpClient operators, string what, string id)
    {
        using var press = new HttpRequestMessage(HttpMethod.Post, $"/again/{what}")
        {
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
            Content = new FormUrlEncodedContent([new("id", id)]),
        };
        using var answer = await operators.SendAsync(press, Ct);
        return answer.StatusCode;
    }

    private async Task<long> Do(string name, string sql)
    {
        await using var database = NpgsqlDataSource.Create(cluster.Processes.Database);
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("id", name);
        if (sql.Contains("@letter", StringComparison.Ordinal)) command.Parameters.AddWithValue("letter", Letter.Replace("@id", name));
        return await command.ExecuteScalarAsync(Ct) as long? ?? 0;
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new(cluster.Processes.AdminOf(cluster.Processes.Running("silo")[0])),
    };
}
