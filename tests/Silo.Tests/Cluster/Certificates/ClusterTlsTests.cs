using System.Net;
using System.Net.Sockets;
using Helpnet.Silo.Cluster.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpnet.Silo.Tests.Cluster.Certificates;

/// <summary>A port with our settings for the way in, and a caller with our settings for the way out; who is let through gets one byte.</summary>
public sealed class ClusterTlsTests : IDisposable
{
    private readonly AnAuthority silo = new();

    public static TheoryData<string, string, bool> Ways => new()
    {
        { ClusterTls.Silo, ClusterTls.Silo, true },
        { ClusterTls.Frontend, ClusterTls.Frontend, true },
        { ClusterTls.Silo, ClusterTls.Frontend, false },
        { ClusterTls.Frontend, ClusterTls.Silo, false },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_port_lets_in_whom_it_is_for(string isFor, string caller, bool through)
    {
        await using var port = await Port(isFor, silo.Signs(ClusterTls.Silo).Opened());

        Assert.Equal(through, await Reaches(port, silo.Signs(caller, file: "caller").Opened("caller")));
    }

    [Fact]
    public async Task A_stranger_with_the_right_name_is_not_let_in()
    {
        using var stranger = new AnAuthority();
        await using var port = await Port(ClusterTls.Frontend, silo.Signs(ClusterTls.Silo).Opened());

        Assert.False(await Reaches(port, stranger.Signs(ClusterTls.Frontend).Opened(trusting: silo.File("authority.pem"))));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_opens_nothing()
    {
        await using var port = await Port(ClusterTls.Frontend, silo.Signs(ClusterTls.Silo).Opened());

        Assert.False(await Reaches(port, silo.Signs(ClusterTls.Frontend, TimeSpan.FromHours(-1), "caller").Opened("caller")));
    }

    [Fact]
    public async Task Nobody_is_taken_for_a_silo_by_a_frontends_certificate()
    {
        await using var port = await Port(ClusterTls.Frontend, silo.Signs(ClusterTls.Frontend).Opened());

        Assert.False(await Reaches(port, silo.Opened()));
    }

    [Fact]
    public async Task A_renewed_certificate_is_used_without_a_restart()
    {
        var own = silo.Signs(ClusterTls.Silo, TimeSpan.FromHours(-1)).Opened();
        await using var port = await Port(ClusterTls.Silo, own);
        Assert.False(await Reaches(port, own));

        silo.Signs(ClusterTls.Silo);

        Assert.True(await Reaches(port, own));
    }

    [Fact]
    public void The_old_certificate_stays_in_use_while_its_files_are_being_replaced()
    {
        var own = silo.Signs(ClusterTls.Silo).Opened();
        var before = own.Certificate;

        File.WriteAllText(silo.File("own.key"), "-----BEGIN");

        Assert.Equal(before.Thumbprint, own.Certificate.Thumbprint);
    }

    public void Dispose() => silo.Dispose();

    private static async Task<WebApplication> Port(string isFor, OwnCertificate own)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(web => web.Listen(IPAddress.Loopback, 0, from =>
        {
            from.UseServerTls(ClusterTls.Accept(isFor, own));
            from.Run(async caller =>
            {
                await caller.Transport.Output.WriteAsync(new byte[] { 1 });
                await caller.Transport.Input.ReadAsync();
            });
        }));
        var port = builder.Build();
        await port.StartAsync(TestContext.Current.CancellationToken);
        return port;
    }

    private static async Task<bool> Reaches(WebApplication port, OwnCertificate own)
    {
        var address = new Uri(port.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        using var factory = new SocketConnectionContextFactory(new(), NullLogger<ClusterTlsTests>.Instance);
        var heard = false;
        var way = new ConnectionBuilder(new ServiceCollection().BuildServiceProvider());
        way.UseClientTls(ClusterTls.CallSilo(own));
        way.Run(async silo =>
        {
            try
            {
                heard = (await silo.Transport.Input.ReadAsync(TestContext.Current.CancellationToken)).Buffer.Length == 1;
            }
            catch (IOException)
            {
                // Turned away: the other side checks our certificate when the handshake is over on this side.
            }
        });
        await using var connection = factory.Create(socket);
        await way.Build()(connection);
        return heard;
    }
}
