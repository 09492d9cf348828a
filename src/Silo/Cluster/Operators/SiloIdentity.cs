using System.Globalization;
using System.Reflection;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>What every silo tells the others of itself when it joins, and they remember: it is known of one that hangs too.</summary>
/// <param name="Version">Which Helpnet it runs.</param>
/// <param name="StartedAt">Since when; null when it has not said so.</param>
internal sealed record SiloIdentity(string Version, DateTimeOffset? StartedAt)
{
    private const string VersionKey = "helpnet.version";
    private const string StartedKey = "helpnet.started";

    public static Dictionary<string, string> Mine(TimeProvider clock) => new()
    {
        [VersionKey] = typeof(SiloIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        [StartedKey] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
    };

    public static SiloIdentity Of(SiloMetadata said) => new(
        said.Metadata.GetValueOrDefault(VersionKey, ""),
        DateTimeOffset.TryParse(said.Metadata.GetValueOrDefault(StartedKey), CultureInfo.InvariantCulture, out var at) ? at : null);
}
