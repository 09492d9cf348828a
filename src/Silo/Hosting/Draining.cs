using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Stops a process of a cluster in steps: first it says that it is not ready any more, so that nobody new is sent to it; when that has been noticed it
/// waits for those who are there; then it stops. A second signal stops it at once.
/// </summary>
internal sealed class Draining : IHostLifetime, IDisposable
{
    /// <summary>How long the first step takes, in seconds; more than a load balancer needs to notice.</summary>
    public const string Setting = "Helpnet:DrainSeconds";

    private const int Usual = 3;

    /// <summary>For the last requests; a page is given up earlier than that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly IHostApplicationLifetime host;
    private readonly TimeProvider clock;
    private readonly UnderWay underWay;
    private readonly TimeSpan notice;
    private readonly List<PosixSignalRegistration> signals = [];
    private int asked;

    public Draining(IHostApplicationLifetime host, IConfiguration settings, TimeProvider clock, UnderWay underWay)
    {
        this.host = host;
        this.clock = clock;
        this.underWay = underWay;
        notice = TimeSpan.FromSeconds(settings.GetValue(Setting, Usual));
    }

    /// <summary>Whether the first step has begun.</summary>
    public bool HasBegun => Volatile.Read(ref asked) > 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
            signals.Add(PosixSignalRegistration.Create(signal, Stop));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref asked) > 1) host.StopApplication();
        else _ = StopLater();
    }

    private async Task StopLater()
    {
        await Task.Delay(notice, clock);
        var noticed = clock.GetTimestamp();
        while (!underWay.IsNothing && clock.GetElapsedTime(noticed) < Patience) await Task.Delay(Glance, clock);
        host.StopApplication();
    }
}
