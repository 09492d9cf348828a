using System.Globalization;
using System.Text.RegularExpressions;

namespace Helpnet.Cluster.Tests;

/// <summary>What all processes of the cluster answer at /metrics, as Prometheus would add it up.</summary>
internal sealed partial record Figures(string Text)
{
    public static async Task<Figures> Of(OneCluster cluster)
    {
        var all = "\n";
        using var prometheus = new HttpClient();
        foreach (var name in cluster.Processes.Running("silo").Concat(cluster.Processes.Running("frontend")))
            all += await prometheus.GetStringAsync($"{cluster.Processes.AdminOf(name)}/metrics", TestContext.Current.CancellationToken) + "\n";
        return new(all);
    }

    public double Sum(string name) => Of(name).Sum();

    public double Most(string name) => Of(name).DefaultIfEmpty().Max();

    public bool Has(string name) => Of(name).Any();

    private IEnumerable<double> Of(string name) => Line().Matches(Text).Where(line => line.Groups[1].Value == name)
        .Select(line => double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^([a-z_]+)(?:\{[^}]*\})? ([-+.0-9eE]+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
