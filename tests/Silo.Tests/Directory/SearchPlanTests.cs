using System.Data.Common;
using Helpnet.Grains.Directory;
using Helpnet.Silo.Directory;
using Helpnet.Testing.Builders;

namespace Helpnet.Silo.Tests.Directory;

/// <summary>A search reads one index in the order of its answer, however many counsellors there are.</summary>
public sealed class SearchPlanTests : IDisposable
{
    private static readonly DateTimeOffset Now = Moments.At(8);

    private readonly DirectoryDatabase directory = new(Now);

    public void Dispose() => directory.Dispose();

    public static TheoryData<DirectoryQuery> Queries => new()
    {
        new DirectoryQuery(),
        new DirectoryQuery { Language = "rm", Speciality = 20, UpTo = 1, Name = "nobody" },
        new DirectoryQuery { FreeWithin = TimeSpan.FromHours(2), Name = "lee", Skip = 500 },
    };

    [Theory, MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public async Task A_search_among_a_hundred_thousand_sorts_nothing_and_reads_only_the_cards_it_shows(DirectoryQuery query)
    {
        await Fill(100_000);

        var steps = await Plan(query);

        Assert.Contains(steps, s => s.Contains("USING COVERING INDEX directory_next", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, s => s.StartsWith("SCAN directory", StringComparison.Ordinal) && !s.Contains("INDEX", StringComparison.Ordinal));
        Assert.True((await directory.Rows.Search(query, Now, TestContext.Current.CancellationToken)).Hits.Length <= DirectoryQuery.Size);
    }

    private async Task Fill(int counsellors)
    {
        await directory.Rows.PutCard(People.DrLee, 1, ACard.For(People.DrLee), TestContext.Current.CancellationToken);
        await directory.Rows.PutFreeTime(People.DrLee, 1, ACard.Free(9, 16), TestContext.Current.CancellationToken);
        await using var connection = await directory.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var fill = connection.Command(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
            INSERT INTO directory (counsellor, card_version, card, free_version, free, online, name, languages, specialities, price, next_start, next_lapses)
            SELECT printf('%032x', i), 1, card, 1, free, 1, name || i, languages, specialities, price, next_start + i % 1000, next_lapses
            FROM directory, n
            """,
            null, ("@count", counsellors));
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> Plan(DirectoryQuery query)
    {
        await using var connection = await directory.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var search = DirectorySearch.Command(connection, query, Now);
        search.CommandText = "EXPLAIN QUERY PLAN " + search.CommandText;
        await using DbDataReader rows = await search.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> steps = [];
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(rows.GetString(3));
        return steps;
    }
}
