using System.Collections.Immutable;
using System.Xml.Linq;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Hosting;

namespace Helpnet.Frontend.Accounts;

/// <summary>
/// Keeps a process with another secret than the others' from starting: data protection would add keys of its own, which the others can't open, and
/// people would be signed out whenever the proxy changes its mind. Before data protection itself, which adds a key as soon as it finds none it can use.
/// </summary>
internal sealed class KeyRingCheck(IGrainFactory grains, KeyRingSecret secret, TimeProvider clock, ILogger<KeyRingCheck> log) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stored = (await Stored(cancellationToken)).Select(XElement.Parse).SelectMany(key => key.Descendants(KeyRingSeal.Element)).ToList();
        if (stored.Count > 0 && !stored.Any(secret.Opens))
            throw new OtherKeyRing();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>For as long as it takes: a frontend may be started before its silos.</summary>
    private async Task<ImmutableArray<string>> Stored(CancellationToken ct)
    {
        while (true)
            try
            {
                return await grains.GetGrain<IKeyRingGrain>(0).All();
            }
            catch (Exception e) when (Outage.Is(e) && !ct.IsCancellationRequested)
            {
                log.NotReadYet(e);
                await Task.Delay(Pause, clock, ct);
            }
    }
}
