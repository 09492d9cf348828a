using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Cluster.Tests;

/// <summary>Takes traces as an OpenTelemetry collector does, and keeps them as they came.</summary>
internal sealed class SpanCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> batches = [];
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

    /// <summary>Gives the settings that bring a process here.</summary>
    public async Task<Dictionary<string, string>> Start()
    {
        await app.StartAsync();
        return new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (http.Request.Path == "/v1/traces") batches.Enqueue(body.ToArray());
    }
}
