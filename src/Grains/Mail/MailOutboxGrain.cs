using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Mail;

[GrainType("mail-outbox")]
internal sealed class MailOutboxGrain : Grain, IMailOutboxGrain, IMailOutboxEffects, IWakeable
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly IMailLog log;
    private readonly IDueList due;
    private readonly TimeProvider clock;
    private readonly MailRound round;
    private readonly EffectPump pump;

    /// <summary>Where the wake-up stands; null when there is none, or when that is not known.</summary>
    private DateTimeOffset? rowAt;

    public MailOutboxGrain(IMailLog log, IDueList due, TimeProvider clock, MailRound round)
    {
        (this.log, this.due, this.clock, this.round) = (log, due, clock, round);
        pump = new(this, Send);
    }

    private long Shard => this.GetPrimaryKeyLong();

    public async Task Put(Letter letter)
    {
        var now = clock.GetUtcNow();
        // The wake-up before the letter: a crash between the two costs a wake-up, not a mail.
        await WakeBy(now + Pause);
        await log.Put(Shard, letter, now);
        pump.Kick();
    }

    public async Task Again(string messageId)
    {
        var now = clock.GetUtcNow();
        await WakeBy(now + Pause);
        await log.Again(messageId, now);
        pump.Kick();
    }

    public Task Withdraw(string messageId) => log.Withdrawn(messageId, clock.GetUtcNow());

    public Task Wake(DateTimeOffset rowAt)
    {
        this.rowAt = rowAt;
        pump.Kick();
        return Task.CompletedTask;
    }

    public async Task Rest()
    {
        await log.Forget(Shard, clock.GetUtcNow() - Remembered);
        if (await log.NextAt(Shard) is { } next) await MoveTo(next);
        else if (rowAt is { } stands) await Change(due.Clear(this.GetGrainId(), stands), null);
    }

    private async Task Send(CancellationToken ct)
    {
        while (await log.Due(Shard, clock.GetUtcNow(), AtOnce, ct) is { Count: > 0 } letters) await round.Send(letters, ct);
        await this.AsReference<IMailOutboxEffects>().Rest();
    }

    private async Task WakeBy(DateTimeOffset at)
    {
        if (rowAt is not { } stands || stands > at) await MoveTo(at);
    }

    private async Task MoveTo(DateTimeOffset at)
    {
        if (rowAt != at) await Change(due.Put(this.GetGrainId(), at), at);
    }

    /// <summary>A change whose answer is lost may have arrived or not.</summary>
    private async Task Change(Task change, DateTimeOffset? at)
    {
        rowAt = null;
        await change;
        rowAt = at;
    }
}
