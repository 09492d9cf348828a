using System.Net;
using System.Reflection;
using Helpnet.Grains.Due;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Silo.Cluster;

/// <summary>The cluster on one page, for operators: who is in it, what is stuck, and a button that looks at it again.</summary>
internal static class ClusterPage
{
    private const string StuckSql = """
        SELECT 'mails not sent yet' AS what, count(*), min(taken_at) FROM mail WHERE status = 0
        UNION ALL SELECT 'mails that nobody took: see /admin/mails', count(*), min(taken_at) FROM mail WHERE status = 2 AND letter IS NOT NULL
        UNION ALL SELECT 'messages of the payment provider not worked off', count(*), min(at) FROM webhook WHERE pending = 1
        UNION ALL SELECT 'messages of the payment provider given up', count(*), min(at) FROM webhook WHERE pending = 2
        UNION ALL SELECT 'late: ' || split_part(grain, '/', 1), count(*), min(at) FROM due WHERE at < @now GROUP BY 1
        """;

    private const string Style =
        """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f23;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #d0d7de}
        td:nth-child(n+3){font-variant-numeric:tabular-nums}button{font:inherit;padding:.6rem 1rem}
        """;

    public static void MapClusterPage(this WebApplication app)
    {
        app.MapGet("/", Show);
        app.MapPost("/sweeps", StartSweeps);
        app.MapPost(GivenUpMessages.Path, GivenUpMessages.TryAgain);
    }

    private static async Task<IResult> Show(IGrainFactory grains, Database database, IWebhookInbox inbox, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var management = grains.GetGrain<IManagementGrain>(0);
        var silos = (await management.GetDetailedHosts(onlyActive: false, ct)).OrderBy(silo => silo.SiloName, StringComparer.Ordinal).ToList();
        var active = silos.Where(silo => silo.Status is SiloStatus.Active).Select(silo => silo.SiloAddress).ToArray();
        var figures = active.Zip(await management.GetRuntimeStatistics(active, ct)).ToDictionary(it => it.First, it => it.Second);
        var stuck = await database.Source.Query(StuckSql,
            row => (What: row.GetString(0), Count: row.GetInt64(1), Since: row.IsDBNull(2) ? (long?)null : row.GetInt64(2)), ct, ("@now", now.UtcTicks));
        return Results.Content(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Cluster · Helpnet</title><style>{Style}</style></head><body><main><h1>Cluster</h1>
            <p>This silo runs Helpnet {Safe(Version)}. More: <a href="/dashboard/">calls, activations and reminders</a>, <a href="/metrics">figures</a>.</p>
            <h2>Silos</h2>
            <table><thead><tr><th>Name</th><th>State</th><th>Age</th><th>Activations</th><th>Processor</th><th>Memory</th><th>Last sign of life</th></tr></thead><tbody>
            {string.Concat(silos.Select(silo => SiloRow(silo, figures.GetValueOrDefault(silo.SiloAddress), now)))}
            </tbody></table>
            <h2>What waits</h2>
            <table><thead><tr><th>What</th><th>How many</th><th>The oldest</th></tr></thead><tbody>
            {string.Concat(stuck.Where(it => it.Count > 0).Select(it => StuckRow(it.What, it.Count, it.Since, now)).DefaultIfEmpty("<tr><td colspan=3>Nothing.</td></tr>"))}
            </tbody></table>
            <form method="post" action="/sweeps"><p><button>Look at all of it again</button></p></form>
            {GivenUpMessages.Table(await inbox.GivenUp(GivenUpMessages.Most, ct), now)}
            </main></body></html>
            """, "text/html; charset=utf-8");
    }

    private static async Task<IResult> StartSweeps(HttpRequest request, IGrainFactory grains)
    {
        if (!IsOurButton(request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        await grains.StartSweeps();
        return Results.Redirect("/");
    }

    /// <summary>An operator's browser may have other pages open: theirs must not press our buttons.</summary>
    public static bool IsOurButton(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static string SiloRow(MembershipEntry silo, SiloRuntimeStatistics? figures, DateTimeOffset now) =>
        $"""
        <tr><td>{Safe(silo.SiloName)}</td><td>{silo.Status}</td><td>{Age(now.UtcDateTime - silo.StartTime)}</td>
        <td>{figures?.ActivationCount}</td><td>{figures?.EnvironmentStatistics.FilteredCpuUsagePercentage:0} %</td>
        <td>{figures?.EnvironmentStatistics.FilteredMemoryUsageBytes / (1 << 20):0} MiB</td><td>{Age(now.UtcDateTime - silo.IAmAliveTime)} ago</td></tr>
        """;

    private static string StuckRow(string what, long count, long? since, DateTimeOffset now) =>
        $"<tr><td>{Safe(what)}</td><td>{count}</td><td>{(since is { } ticks ? Age(TimeSpan.FromTicks(now.UtcTicks - ticks)) : "")}</td></tr>";

    private static string Version => typeof(ClusterPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static string Age(TimeSpan age) => age.TotalHours >= 48 ? $"{age.TotalDays:0} d" : age.TotalMinutes >= 120 ? $"{age.TotalHours:0} h"
        : age.TotalSeconds >= 120 ? $"{age.TotalMinutes:0} min" : $"{age.TotalSeconds:0} s";

    public static string Safe(string text) => WebUtility.HtmlEncode(text);
}
