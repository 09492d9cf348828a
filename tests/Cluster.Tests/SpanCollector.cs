using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Cluster.Tests;

/// <summary>Takes what an OpenTelemetry collector takes, and keeps the traces as they came.</summary>
internal sealed class SpanCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> batches = [];
    private readonly ConcurrentDictionary<string, bool> kinds = [];
    private readonly WebApplication app;

    public SpanCollector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Take);
    }

    /// <summary>What the processes have sent so far, as text of single bytes: names stand in it as they are.</summary>
    public IEnumerable<string> Batches => batches.Select(Encoding.Latin1.GetString);

    /// <summary>Where it was sent to: a path for each of traces, metrics and logs.</summary>
    public IEnumerable<string> Kinds => kinds.Keys;

    /// <summary>Gives the settings that bring a process here.</summary>
    public async Task<Dictionary<string, string>> Start()
    {
        await app.StartAsync();
        return new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
        };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        kinds[http.Request.Path.Value!] = true;
        if (http.Request.Path == "/v1/traces") batches.Enqueue(body.ToArray());
    }
}
