using System.Diagnostics;
using Helpnet.Load.Figures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helpnet.Load.Baseline;

/// <summary>What a notice costs at the least: one page says something, a hub passes it on, another page hears it. Nothing is stored or asked.</summary>
internal sealed class BareRelay : IAsyncDisposable
{
    private readonly WebApplication app = Build();
    private readonly List<HubConnection> pages = [];
    private TaskCompletionSource heard = new();

    public static async Task<BareRelay> Start()
    {
        var relay = new BareRelay();
        await relay.app.StartAsync();
        for (var page = 0; page < 2; page++) relay.pages.Add(await relay.Connect());
        relay.pages[1].On("Heard", () => relay.heard.TrySetResult());
        return relay;
    }

    public async Task<TimeSpan> Once()
    {
        heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = Stopwatch.GetTimestamp();
        await pages[0].SendAsync(nameof(RelayHub.Say));
        await heard.Task;
        return Stopwatch.GetElapsedTime(begun);
    }

    public static async Task<Quantiles> Measure(int times)
    {
        await using var relay = await Start();
        var took = new List<TimeSpan>();
        for (var i = 0; i < times; i++) took.Add(await relay.Once());
        return Quantiles.Of(took.Skip(times / 10));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages) await page.DisposeAsync();
        await app.DisposeAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<RelayHub>("/relay");
        return app;
    }

    private async Task<HubConnection> Connect()
    {
        var page = new HubConnectionBuilder().WithUrl($"{app.Urls.Single()}/relay", options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        }).Build();
        await page.StartAsync();
        return page;
    }

    private sealed class RelayHub : Hub
    {
        public Task Say() => Clients.Others.SendAsync("Heard");
    }
}
