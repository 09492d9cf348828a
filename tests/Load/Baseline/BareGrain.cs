using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Helpnet.Load.Figures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Load.Baseline;

/// <summary>What a command costs at the least: a client asks a grain over TCP, the grain answers. Nothing is stored or asked.</summary>
internal static class BareGrain
{
    private const int Grains = 100;

    public static async Task<Quantiles> Measure(int times)
    {
        var (silo, gateway) = (FreePort(), FreePort());
        using var server = Build(builder => builder.UseOrleans(it => it.UseLocalhostClustering(silo, gateway)));
        await server.StartAsync();
        using var client = Build(builder => builder.UseOrleansClient(it => it.UseLocalhostClustering(gateway)));
        await client.StartAsync();

        var grains = client.Services.GetRequiredService<IClusterClient>();
        var took = new List<TimeSpan>();
        for (var i = 0; i < times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await grains.GetGrain<IEchoGrain>(i % Grains).Say(i);
            took.Add(Stopwatch.GetElapsedTime(begun));
        }
        await client.StopAsync();
        await server.StopAsync();
        return Quantiles.Of(took.Skip(times / 10));
    }

    private static IHost Build(Action<HostApplicationBuilder> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        add(builder);
        return builder.Build();
    }

    private static int FreePort()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        return ((IPEndPoint)port.LocalEndpoint).Port;
    }
}

/// <summary>Answers what it is told.</summary>
[Alias("load-echo")]
internal interface IEchoGrain : IGrainWithIntegerKey
{
    [Alias("say")] Task<int> Say(int word);
}

[GrainType("load-echo")]
internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<int> Say(int word) => Task.FromResult(word);
}
