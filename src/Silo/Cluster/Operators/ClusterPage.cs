using Helpnet.Grains.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>
/// The cluster on one page, for operators: who is in it, what is stuck, and buttons that try it again. It is looked at when something is broken, so that
/// each section stands for itself and none waits for longer than two seconds.
/// </summary>
internal static class ClusterPage
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string Style =
        """
        :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
        .table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8886}
        th,td{white-space:nowrap;font-variant-numeric:tabular-nums}form{margin:0}button{font:inherit;padding:.4rem .8rem}
        """;

    public static void MapClusterPage(this WebApplication app)
    {
        app.MapGet("/", Show);
        app.MapPost("/again/{what}", TryAgain);
    }

    private static async Task<IResult> Show(SiloTable silos, StuckTables stuck, TimeProvider clock, CancellationToken ct)
    {
        var sections = await Task.WhenAll(silos.Show(ct), OrAway(stuck.Show, clock, ct));
        return Results.Content(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Cluster · Helpnet</title><style>{Style}</style></head><body><main><h1>Cluster</h1>
            <p>More: <a href="/dashboard/">calls, activations and reminders</a>, <a href="/metrics">figures</a>.</p>
            <h2>Silos</h2>
            {sections[0]}
            <h2>What waits</h2>
            {sections[1]}
            {Markup.Button("all", "", "Try all of it now")}
            </main></body></html>
            """, "text/html; charset=utf-8");
    }

    /// <summary>An operator's browser may have other pages open: theirs must not press our buttons.</summary>
    private static async Task<IResult> TryAgain(string what, HttpRequest request, Again again, IHostApplicationLifetime host, ILogger<Again> log)
    {
        if (request.Headers["Sec-Fetch-Site"] != "same-origin" || !request.HasFormContentType) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var id = (await request.ReadFormAsync()).TryGetValue("id", out var said) ? said.ToString() : "";
        try
        {
            // Not ended when the browser goes: half of it would be done.
            return await again.Try(what, id, host.ApplicationStopping) ? Results.Redirect("/") : Results.NotFound();
        }
        catch (Exception failed)
        {
            log.NotTried(failed);
            return Results.Text("That did not work; the silo's log says why. What is stuck stays as it is, and can be tried again.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    internal static async Task<string> OrAway(Func<CancellationToken, Task<string>> section, TimeProvider clock, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await section(either.Token).WaitAsync(either.Token);
        }
        catch (Exception away) when (!ct.IsCancellationRequested && IsAway(away))
        {
            return "<p>The database is away: what waits in it can't be told.</p>";
        }
    }

    private static bool IsAway(Exception e) => e is StorageAway or OperationCanceledException or TimeoutException;
}
