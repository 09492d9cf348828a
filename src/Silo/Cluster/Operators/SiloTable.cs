namespace Helpnet.Silo.Cluster.Operators;

/// <summary>Who is in the cluster, from memory: it is told while the database is away, and a silo that hangs holds up nobody.</summary>
/// <param name="membership">As this silo sees it.</param>
/// <param name="known">What the silos have said of themselves.</param>
/// <param name="ask">Asks one silo for its load.</param>
/// <param name="clock">The time.</param>
internal sealed class SiloTable(
    IClusterMembershipService membership, Func<SiloAddress, SiloIdentity> known, Func<SiloAddress, CancellationToken, Task<SiloRuntimeStatistics>> ask,
    TimeProvider clock)
{
    /// <summary>A plus sign and seven digits.</summary>
    private const int Commit = 8;

    private static readonly string[] Heads = ["Name", "State", "Version", "Age", "Activations", "Processor", "Memory", "Clients"];

    public async Task<string> Show(CancellationToken ct)
    {
        var silos = membership.CurrentSnapshot.Members.Values.OrderBy(silo => silo.Name, StringComparer.Ordinal).ThenBy(silo => silo.SiloAddress);
        return Markup.Table(Heads, await Task.WhenAll(silos.Select(silo => Row(silo, ct))));
    }

    private async Task<string> Row(ClusterMember silo, CancellationToken ct)
    {
        var identity = known(silo.SiloAddress);
        var age = identity.StartedAt is { } started ? Markup.Age(clock.GetUtcNow() - started) : "";
        return Markup.Row([Markup.Safe(silo.Name), $"{silo.Status}", Version(identity.Version), age, .. await Load(silo, ct)]);
    }

    /// <summary>As short as source control says a commit; whoever points at it reads the whole.</summary>
    private static string Version(string whole)
    {
        var commit = whole.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 || whole.Length <= commit + Commit ? Markup.Safe(whole)
            : $"""<span title="{Markup.Safe(whole)}">{Markup.Safe(whole[..(commit + Commit)])}</span>""";
    }

    private async Task<string[]> Load(ClusterMember silo, CancellationToken ct)
    {
        if (silo.Status is not SiloStatus.Active) return ["", "", "", ""];
        try
        {
            var load = await ask(silo.SiloAddress, ct).WaitAsync(ClusterPage.Patience, clock, ct);
            var host = load.EnvironmentStatistics;
            return [$"{load.ActivationCount}", $"{host.FilteredCpuUsagePercentage:0} %", $"{host.FilteredMemoryUsageBytes / (1 << 20):0} MiB", $"{load.ClientCount}"];
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return ["does not answer", "", "", ""];
        }
    }
}
