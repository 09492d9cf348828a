using Helpnet.Silo.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// Behind proxies the visitor's address and the scheme are what they say, but only those named in <c>Proxies</c>: anybody else could write
/// himself another address.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var known = KnownProxies.In(app.Configuration);
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
