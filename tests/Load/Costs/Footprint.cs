using System.Globalization;
using Helpnet.Load.Cluster;

namespace Helpnet.Load.Costs;

/// <summary>What all silos together say of themselves at one moment, on their admin listeners.</summary>
internal sealed record Footprint(DateTimeOffset At, double Activations, double Heap, double Resident, double Calls, double Renewals)
{
    public static async Task<Footprint> Read(RunningCluster cluster)
    {
        using var http = new HttpClient();
        var pages = await Task.WhenAll(cluster.Running("silo").Select(silo => http.GetStringAsync(new Uri($"{cluster.AddressOf(silo)}/metrics"))));
        double Sum(string name) => pages.Sum(page => Values(page, name).Sum());
        return new(
            DateTimeOffset.UtcNow,
            Sum("orleans_catalog_activations"),
            Sum("dotnet_gc_last_collection_heap_size_bytes"),
            Sum("dotnet_process_memory_working_set_bytes"),
            Sum("orleans_app_requests_latency_milliseconds_count"),
            Sum("helpnet_renewals_total"));
    }

    /// <summary>What came to life since <paramref name="before"/> is nearly all idle: appointments that nobody looks at any more.</summary>
    public void Print(Footprint before)
    {
        var (seconds, more) = ((At - before.At).TotalSeconds, Activations - before.Activations);
        Console.WriteLine(
            $"activations {before.Activations:0} to {Activations:0}: {(Heap - before.Heap) / more / 1000:0.0} kB of heap, "
            + $"{(Resident - before.Resident) / more / 1000:0.0} kB of resident memory each");
        Console.WriteLine($"grain calls {(Calls - before.Calls) / seconds:0} a second, of them lease renewals {(Renewals - before.Renewals) / seconds:0.0}");
    }

    private static IEnumerable<double> Values(string page, string name) =>
        from line in page.Split('\n')
        where line.StartsWith($"{name}{{", StringComparison.Ordinal)
        let words = line[(line.LastIndexOf('}') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select double.Parse(words[0], CultureInfo.InvariantCulture);
}
