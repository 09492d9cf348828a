using System.Net;
using System.Net.Sockets;

namespace Helpnet.Journeys.Calls;

/// <summary>Loopback ports that nobody has at the moment of asking.</summary>
internal static class FreePorts
{
    public static int Next()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
