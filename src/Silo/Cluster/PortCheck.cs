using System.Net;
using System.Net.Sockets;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// Keeps a silo from the place of another one. It would share a taken port without a word, and the cluster would take it for the other's successor and
/// declare that one dead: a configuration that was copied and not changed would kill a living silo.
/// </summary>
internal static class PortCheck
{
    public static string? Refusal(SiloPlace place)
    {
        (string Setting, IPEndPoint At)[] ports =
        [
            ("Silo:Port", new(IPAddress.Parse(place.Address), place.Port)),
            ("Silo:GatewayPort", new(IPAddress.Parse(place.Address), place.GatewayPort)),
            ("Silo:AdminPort", new(IPAddress.Parse(place.AdminAddress), place.AdminPort)),
        ];
        if (ports.DistinctBy(port => port.At.Port).Count() < ports.Length)
            return "Helpnet does not start: Silo:Port, Silo:GatewayPort and Silo:AdminPort are to be three different ports.";
        return ports.Select(port => Refusal(port.Setting, port.At)).FirstOrDefault(no => no is not null);
    }

    private static string? Refusal(string setting, IPEndPoint at)
    {
        using var probe = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            probe.Bind(at);
            return null;
        }
        catch (SocketException e)
        {
            return "Helpnet does not start: " + e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"another process has {at} already ({setting}). Give each silo of a host ports of its own.",
                SocketError.AddressNotAvailable => $"{at.Address} is not an address of this host ({setting.Replace("Gateway", "").Replace("Port", "Address")}).",
                _ => $"{at} can't be used ({setting}): {e.Message}",
            };
        }
    }
}
