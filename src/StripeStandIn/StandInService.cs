using Microsoft.Extensions.Hosting;

namespace Helpnet.StripeStandIn;

/// <summary>A stand-in that lives as long as the host.</summary>
public sealed class StandInService(StandInOptions options) : IHostedService
{
    /// <summary>The running stand-in; null before the start and after the stop.</summary>
    public StandInServer? Server { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken) => Server = await StandInServer.Start(options);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Server is { } server) await server.DisposeAsync();
        Server = null;
    }
}
