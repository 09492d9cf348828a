using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>The storage of a silo, as its grains have it, without our grains at work.</summary>
internal sealed class StorageHost : IAsyncDisposable
{
    private readonly IHost host;

    private StorageHost(IHost host) => this.host = host;

    public IGrainStorage Storage => host.Services.GetRequiredService<IGrainStorage>();

    public IReminderTable Reminders => host.Services.GetRequiredService<IReminderTable>();

    public static async Task<StorageHost> Start(Database database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Find(), gatewayPort: 0, serviceId: "helpnet", clusterId: "helpnet");
            silo.AddStorage(database);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
