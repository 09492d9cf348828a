using System.Net;
using System.Net.Sockets;
using Helpnet.Silo.Cluster;
using Helpnet.Silo.Hosting;

namespace Helpnet.Silo.Tests.Cluster;

public sealed class PortCheckTests
{
    [Fact]
    public void A_silo_whose_ports_nobody_has_may_start() => Assert.Null(PortCheck.Refusal(Place()));

    [Theory]
    [InlineData("Silo:Port")]
    [InlineData("Silo:GatewayPort")]
    [InlineData("Silo:AdminPort")]
    public void A_port_that_another_silo_listens_on_is_refused_although_the_system_would_share_it(string setting)
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        // As a silo does it.
        other.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        var taken = ((IPEndPoint)other.LocalEndPoint!).Port;

        var refusal = PortCheck.Refusal(setting switch
        {
            "Silo:Port" => Place(port: taken),
            "Silo:GatewayPort" => Place(gateway: taken),
            _ => Place(admin: taken),
        });

        Assert.Contains($"has 127.0.0.1:{taken} already ({setting})", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_another_host_is_refused() =>
        Assert.Contains("192.0.2.1 is not an address of this host (Silo:Address)", PortCheck.Refusal(Place("192.0.2.1")), StringComparison.Ordinal);

    [Fact]
    public void One_port_for_two_things_is_refused()
    {
        var port = FreePort.Find();

        Assert.Contains("three different ports", PortCheck.Refusal(Place(port: port, gateway: port)), StringComparison.Ordinal);
    }

    private static SiloPlace Place(string address = "127.0.0.1", int? port = null, int? gateway = null, int? admin = null) => new()
    {
        Address = address,
        Port = port ?? FreePort.Find(),
        GatewayPort = gateway ?? FreePort.Find(),
        AdminPort = admin ?? FreePort.Find(),
    };
}
