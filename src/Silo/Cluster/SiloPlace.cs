using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>This silo's place in its cluster.</summary>
internal sealed class SiloPlace
{
    public const string Section = "Silo";

    /// <summary>What operators call it; the host's name and the port when empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address at which the other silos and the frontends reach it.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>For other silos.</summary>
    public int Port { get; init; } = 11111;

    /// <summary>For frontends.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>Where health, metrics and the dashboard are; never an address that the world can reach.</summary>
    public string AdminAddress { get; init; } = "127.0.0.1";

    public int AdminPort { get; init; } = 8081;

    /// <summary>A file of 32 random bytes, the same on all silos and for ever; it makes sign-in tokens and the links in mails.</summary>
    public string SubjectKeyFile { get; init; } = "";

    /// <summary>After <see cref="ClusterCheck"/>, which finds what can't be read.</summary>
    public static SiloPlace In(IConfiguration settings) => settings.GetSection(Section).Get<SiloPlace>() ?? new();
}
