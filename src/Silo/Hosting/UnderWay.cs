using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Counts the requests that wait for an answer. A process that drains listens until there are none: a proxy that finds nobody listening any more
/// cuts what is under way. Open web sockets do not count; they end when the process stops, and their pages connect to another one.
/// </summary>
internal sealed class UnderWay
{
    private int count;

    /// <summary>Whether nobody waits.</summary>
    public bool IsNothing => Volatile.Read(ref count) == 0;

    /// <summary>Before everything that answers.</summary>
    public async Task Follow(HttpContext http, RequestDelegate next)
    {
        if (OpensSocket(http.Features))
        {
            await next(http);
            return;
        }
        Interlocked.Increment(ref count);
        try
        {
            await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref count);
        }
    }

    private static bool OpensSocket(IFeatureCollection features) =>
        features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest is true || features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect is true;
}
