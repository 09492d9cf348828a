using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Helpnet.Load.Cluster;

namespace Helpnet.Cluster.Tests;

public sealed partial class WatchingTests(OneCluster cluster)
{
    [Fact]
    public async Task A_visit_moves_every_figure_that_operators_watch()
    {
        var before = await Figures.Of(cluster);
        await using var visit = await Visit.Begin(cluster);

        using (var stranger = await cluster.Newcomer()) await visit.IsTriedBy(stranger);
        await visit.Enter();
        await Until.Seen(() => Figures.Of(cluster), now =>
            now.Sum("helpnet_waiting") > 0 && now.Most("helpnet_waiting_oldest_seconds") > 0 && now.Sum("helpnet_presence") >= 2);
        await visit.Admit();

        string[] grow =
        [
            "helpnet_bookings_total", "helpnet_refusals_total", "helpnet_entry_to_notice_seconds_count", "helpnet_waited_seconds_count",
            "helpnet_payment_to_admission_seconds_count",
        ];
        await Until.Seen(() => Figures.Of(cluster), now => now.Sum("helpnet_waiting") == 0);
        await Until.Seen(async () => StandStill(await Figures.Of(cluster)), still => still.Length == 0);
        var after = await Figures.Of(cluster);
        Assert.Equal(0, after.Most("helpnet_waiting_oldest_seconds"));
        Assert.Matches(@"helpnet_entry_to_notice_seconds_bucket\{[^}]*le=""0.05""", after.Text);
        Assert.Matches(@"helpnet_waited_seconds_bucket\{[^}]*le=""7200""", after.Text);
        Assert.Matches(@"helpnet_payment_to_admission_seconds_bucket\{[^}]*le=""1""", after.Text);
        Assert.DoesNotContain("@load.example", after.Text, StringComparison.Ordinal);
        Assert.All(OnTheDashboard().Except(OfFailures()), name => Assert.True(after.Has(name), $"{name} is drawn by Grafana, and no process has it."));

        string StandStill(Figures now) => string.Join(", ", grow.Where(name => now.Sum(name) <= before.Sum(name)));
    }

    [Fact]
    public async Task Figures_and_pages_of_a_frontend_never_answer_for_each_other()
    {
        var frontend = cluster.Processes.Running("frontend")[0];
        var (web, admin) = (cluster.Processes.AddressOf(frontend), cluster.Processes.AdminOf(frontend));

        Assert.Equal(HttpStatusCode.OK, await Answer(admin, "/metrics", web));
        Assert.Equal(HttpStatusCode.OK, await Answer(admin, "/health/ready", web));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(admin, "/counsellors", web));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(web, "/metrics", admin));
    }

    /// <summary>Asks at one address in the name of another.</summary>
    private static async Task<HttpStatusCode> Answer(string address, string path, string host)
    {
        using var browser = new HttpClient();
        using var ask = new HttpRequestMessage(HttpMethod.Get, address + path) { Headers = { Host = new Uri(host).Authority } };
        using var answer = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static IEnumerable<string> OnTheDashboard()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningCluster.Scripts, "../docs/operations/grafana.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => Name().Matches(target.GetProperty("expr").GetString()!)).Select(match => match.Value).Distinct()];
    }

    /// <summary>A process has these from the first failure on; until then the library's own list stands for them.</summary>
    private static IEnumerable<string> OfFailures() => Type.GetType("Orleans.Runtime.InstrumentNames, Orleans.Core", throwOnError: true)!
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(name => (string)name.GetRawConstantValue()!)
        .Where(name => name.EndsWith("-errors", StringComparison.Ordinal) || name.EndsWith("-timedout", StringComparison.Ordinal))
        .Select(name => $"{name.Replace('-', '_')}_total");

    // A label that is called like a metric stands behind "by".
    [GeneratedRegex(@"(?<!by \()\b(?:helpnet|orleans|db)_[a-z_]+")]
    private static partial Regex Name();
}
