using Helpnet.Silo.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Helpnet.Silo.Hosting;

/// <summary>Looks at the configuration before anything is started, so that all that is missing is said at once and in plain words.</summary>
public static class SettingsCheck
{
    /// <summary>Which part of an installation the web process is to be.</summary>
    public static Part Web(IConfiguration settings) => ClusterClient.IsAsked(settings) ? Part.Frontend : Part.Whole;

    /// <summary>Why this start is refused, as one text for a person; null when it may go on.</summary>
    public static string? Refusal(IHostEnvironment environment, IConfiguration settings, Part part)
    {
        IEnumerable<string> all = ClusterCheck.Wanting(settings, part);
        if (environment.IsProduction()) all = all.Concat(ProductionCheck.Wanting(settings, part));
        // One line for each setting, whoever misses it.
        var wanting = all.DistinctBy(line => line.Split(' ')[0]).ToList();
        if (wanting.Count == 0) return null;

        return string.Join(Environment.NewLine,
        [
            $"Helpnet does not start: these settings are not ready for the {environment.EnvironmentName} environment.",
            .. wanting.Select(line => $"  - {line}"),
            "Settings come from appsettings.json, environment variables (Smtp__Host) or arguments (--Smtp:Host=...).",
            "To try Helpnet with made-up people and payments, run it in the Development environment: dotnet run --project src/Frontend",
        ]);
    }
}
