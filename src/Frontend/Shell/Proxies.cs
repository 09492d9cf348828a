using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// Behind proxies the visitor's address and the scheme are what they say, but only those named in <c>Proxies</c>: anybody else could write
/// himself another address.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    public static void UseProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection(Setting).Get<string[]>() ?? [];
        if (known.Length == 0) return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in known) options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
