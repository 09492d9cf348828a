using System.Net;
using System.Net.Sockets;

namespace Helpnet.Silo.Hosting;

/// <summary>Finds a port nobody has. A silo itself shares a taken port without a word, so it is never left to chance.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
