using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Due;

[GrainType("due-sweep")]
internal sealed class DueSweepGrain(IDueList due, TimeProvider clock, ILogger<DueSweepGrain> log) : Grain, IDueSweepGrain, IRemindable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Revival = TimeSpan.FromMinutes(1);

    public override Task OnActivateAsync(CancellationToken ct)
    {
        if (IsShard) this.RegisterGrainTimer(Sweep, new() { DueTime = Every, Period = Every, KeepAlive = true, Interleave = true });
        return Task.CompletedTask;
    }

    public async Task Start()
    {
        if (IsShard) await this.RegisterOrUpdateReminder("sweep", Revival, Revival);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    private bool IsShard => this.GetPrimaryKeyLong() is >= 0 and < DueShards.Count;

    private async Task Sweep(CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            var rows = await due.Claim((int)this.GetPrimaryKeyLong(), now, now + Again, AtOnce, ct);
            // The row has moved on already: a grain that hangs or fails is woken again, and holds nobody up here.
            foreach (var row in rows) GrainFactory.GetGrain<IWakeable>(row.Grain).Wake(row.At).Ignore();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.SweepFailed(e, this.GetPrimaryKeyLong());
        }
    }
}
