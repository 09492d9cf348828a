using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Accounts;

/// <summary>
/// The hub connections of people who are signed in here. Every four seconds each device is asked for once, however many connections it has:
/// a device that has been signed out elsewhere loses them within five.
/// </summary>
internal sealed class SignedInConnections : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);
    private const int AtOnce = 32;

    private readonly ConcurrentDictionary<string, HubCallerContext> connections = [];
    private readonly ConcurrentDictionary<Guid, string> tokens = [];
    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly ILogger<SignedInConnections> log;

    public SignedInConnections(IGrainFactory grains, TimeProvider clock, IMeterFactory meters, ILogger<SignedInConnections> log)
    {
        (this.grains, this.clock, this.log) = (grains, clock, log);
        meters.Create(Measures.Name).CreateObservableGauge("helpnet.presence", () => connections.Count, description: "Open pages of people who are signed in.");
    }

    public void Add(HubCallerContext connection)
    {
        if (connection.User?.Device() is not { } device || connection.User.Token() is not { } token) return;
        tokens[device] = token;
        connections[connection.ConnectionId] = connection;
    }

    public void Remove(HubCallerContext connection) => connections.TryRemove(connection.ConnectionId, out _);

    public string? TokenOf(HubCallerContext connection) =>
        connection.User?.Device() is { } device && tokens.TryGetValue(device, out var token) ? token : connection.User?.Token();

    /// <summary>Asks for every device once.</summary>
    public async Task Check(CancellationToken ct)
    {
        var devices = connections.Values.GroupBy(c => c.User!.Device()!.Value).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var gone in tokens.Keys.Where(d => !devices.ContainsKey(d))) tokens.TryRemove(gone, out _);
        await Parallel.ForEachAsync(devices, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (device, stop) => await Check(device.Key, device.Value, stop));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Check(stoppingToken);
    }

    private async Task Check(Guid device, List<HubCallerContext> open, CancellationToken ct)
    {
        try
        {
            var account = open[0].User!.Account()!.Value;
            var renewed = await grains.GetGrain<IAccountGrain>(account).Renew(TokenOf(open[0])!).WaitAsync(SubjectRenewal.TimeLimit, clock, ct);
            if (renewed.Refusal is null) tokens[device] = renewed.Value.Token;
            else foreach (var connection in open) connection.Abort();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.NotChecked(e);
        }
    }
}
