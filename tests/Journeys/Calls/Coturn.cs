using System.Diagnostics;
using Helpnet.Grains.Consultations;

namespace Helpnet.Journeys.Calls;

/// <summary>A real relay on a free loopback port, for the length of a test.</summary>
internal sealed class Coturn : IAsyncDisposable
{
    private const string Secret = "a secret of this test alone";

    private readonly Process server;
    private readonly string folder;

    private Coturn(Process server, string folder, RelayOptions relay) => (this.server, this.folder, Relay) = (server, folder, relay);

    public int Port { get; private init; }

    /// <summary>How a silo is told of it.</summary>
    public RelayOptions Relay { get; }

    /// <summary>Starts it; without <paramref name="udp"/> both ways are announced and only TCP is open, as through a strict firewall.</summary>
    public static async Task<Coturn> Start(bool udp = true)
    {
        var port = FreePorts.Next();
        var folder = Directory.CreateTempSubdirectory("coturn").FullName;
        var start = new ProcessStartInfo("turnserver")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-n", "--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", $"--listening-port={port}", "--realm=helpnet",
                "--use-auth-secret", $"--static-auth-secret={Secret}", "--allow-loopback-peers", "--cli-password=unused", "--no-cli",
                "--no-tls", "--no-dtls", "--log-file=stdout", "--simple-log", $"--pidfile={Path.Combine(folder, "pid")}", $"--userdb={Path.Combine(folder, "db")}",
            },
        };
        if (!udp) start.ArgumentList.Add("--no-udp");
        var server = Process.Start(start)!;
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        await Reachable(port);
        return new(server, folder, new()
        {
            Urls = udp ? [$"turn:127.0.0.1:{port}?transport=udp"] : [$"turn:127.0.0.1:{port}?transport=udp", $"turn:127.0.0.1:{port}?transport=tcp"],
            Secret = Secret,
        })
        { Port = port };
    }

    /// <summary>How a silo is told of it when its browsers come by another port, over TCP alone.</summary>
    public RelayOptions Through(int port) => new() { Urls = [$"turn:127.0.0.1:{port}?transport=tcp"], Secret = Secret };

    public async ValueTask DisposeAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Reachable(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            using var client = new System.Net.Sockets.TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, patience.Token);
                return;
            }
            catch (System.Net.Sockets.SocketException)
            {
                using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
                await again.WaitForNextTickAsync(patience.Token);
            }
        }
    }
}
