using System.Net;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Hosting;

/// <summary>The proxies in front of a web process: addresses, or networks such as 10.0.0.0/24. Nobody else is believed about a visitor.</summary>
public static class KnownProxies
{
    /// <summary>The key of the configuration.</summary>
    public const string Setting = "Proxies";

    /// <summary>What an operator writes when browsers reach the process directly.</summary>
    private const string None = "none";

    /// <summary>Those that are named.</summary>
    public static IReadOnlyList<IPNetwork> In(IConfiguration settings) => [.. Written(settings).Select(Parse).OfType<IPNetwork>()];

    /// <summary>One line when one of them is no address.</summary>
    internal static IEnumerable<string> Wanting(IConfiguration settings)
    {
        if (Written(settings).Any(text => text != None && Parse(text) is null))
            yield return $"{Setting} holds something that is neither an IP address nor a network (10.0.0.0/24), perhaps a host's name.";
    }

    /// <summary>The line of an installation that did not say who is in front of it.</summary>
    internal static IEnumerable<string> Unsaid(IConfiguration settings)
    {
        if (!Written(settings).Any())
            yield return $"{Setting} is missing: the addresses of the proxies in front ({Setting}:0, ...). Without them all visitors seem to come "
                + $"from one network, and over http. Say {None} when browsers reach this process directly.";
    }

    private static IEnumerable<string> Written(IConfiguration settings) => settings.GetSection(Setting).GetChildren().Select(child => child.Value)
        .Prepend(settings[Setting]).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    private static IPNetwork? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
