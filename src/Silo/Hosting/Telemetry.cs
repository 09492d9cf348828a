using Helpnet.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Metrics and traces of a process of a cluster. They leave it only where the standard variable OTEL_EXPORTER_OTLP_ENDPOINT says so. Logs never do: each
/// exporter is named, since the one for everything takes them along.
/// </summary>
public static class Telemetry
{
    private const string Destination = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        [Measures.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http.Connections", "System.Runtime", "Npgsql"];

    /// <summary>
    /// Calls of grains, and what silos ask of others by HTTP: the payment provider. Not the sources of storage and runtime, which would make a span of
    /// each row and of each activation.
    /// </summary>
    private static readonly string[] Sources = ["Microsoft.Orleans.Application", "System.Net.Http"];

    /// <summary>Starts measuring.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">What the process is, for example helpnet-silo.</param>
    /// <param name="more">Other ways out for the metrics.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string name, Action<MeterProviderBuilder>? more = null)
    {
        var isSent = IsSent(builder.Configuration);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                more?.Invoke(metrics);
                if (isSent) metrics.AddOtlpExporter();
            });
        if (isSent) telemetry.WithTracing(traces => traces.AddSource(Sources).AddAspNetCoreInstrumentation().AddProcessor(new SparseSpans()).AddOtlpExporter());
    }

    /// <summary>Whether somebody is there to take traces: without, no span is made and no call carries one along.</summary>
    public static bool IsSent(IConfiguration settings) => settings[Destination] is { Length: > 0 };
}
