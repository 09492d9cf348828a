using System.Diagnostics;
using System.Text;
using Helpnet.Load.Web;

namespace Helpnet.Cluster.Tests;

public sealed class TraceTests(OneCluster cluster)
{
    [Fact]
    public async Task One_trace_holds_what_a_frontend_was_asked_and_what_it_asked_of_the_silos()
    {
        var trace = await Visit();

        await Until.Seen(() => Senders(trace), senders => senders is { Frontend: true, Silo: true });
    }

    [Fact]
    public async Task No_span_says_whom_it_is_about()
    {
        var trace = await Visit();
        await Until.Seen(() => Senders(trace), senders => senders is { Frontend: true, Silo: true });

        var all = string.Concat(cluster.Spans.Batches);

        string[] never = [$"{DemoPerson.Marie.Id}", $"{DemoPerson.Marie.Id:n}", "target_id", "source_id", "url.path", "url.query", "url.full", "exception.message", "user_agent"];
        Assert.Contains("orleans.rpc.service", all, StringComparison.Ordinal);
        Assert.All(never, name => Assert.DoesNotContain(name, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Traces_and_figures_go_where_they_are_sent_and_logs_stay_where_they_are()
    {
        await Visit();

        await Until.Seen(() => Task.FromResult(cluster.Spans.Kinds.Order().ToList()), kinds => kinds.Contains("/v1/traces") && kinds.Contains("/v1/metrics"));

        Assert.DoesNotContain("/v1/logs", cluster.Spans.Kinds);
    }

    /// <summary>Looks at a counsellor's page, and gives the trace's id as the exporters write it.</summary>
    private async Task<string> Visit()
    {
        var trace = ActivityTraceId.CreateRandom();
        using var browser = new HttpClient();
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(cluster.Processes.Frontend(1)), $"/counsellors/{DemoPerson.Marie.Id}"))
        {
            Headers = { { "traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01" } },
        };
        using var answer = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return Encoding.Latin1.GetString(Convert.FromHexString(trace.ToString()));
    }

    private Task<(bool Frontend, bool Silo)> Senders(string trace)
    {
        var with = cluster.Spans.Batches.Where(batch => batch.Contains(trace, StringComparison.Ordinal)).ToList();
        return Task.FromResult((with.Exists(it => it.Contains("helpnet-frontend", StringComparison.Ordinal)),
            with.Exists(it => it.Contains("helpnet-silo", StringComparison.Ordinal) && it.Contains("Microsoft.Orleans.Application", StringComparison.Ordinal))));
    }
}
