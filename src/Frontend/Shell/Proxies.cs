using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// Behind proxies the visitor's address and the scheme are what they say, but only those that the operator has named: anybody else could write
/// himself another address.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, IReadOnlyList<IPNetwork> known)
    {
        if (known.Count == 0) return;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As far back as known proxies go, and not a step further.
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in known) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
