using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Mail;

[GrainType("mail-outbox")]
internal sealed class MailOutboxGrain : Grain, IMailOutboxGrain, IMailOutboxEffects, IWakeable
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly IMailLog log;
    private readonly TimeProvider clock;
    private readonly MailRound round;
    private readonly EffectPump pump;
    private readonly WakeUp wakeUp;
    private Task underWay = Task.CompletedTask;

    public MailOutboxGrain(IMailLog log, IDueList due, TimeProvider clock, MailRound round)
    {
        (this.log, this.clock, this.round) = (log, clock, round);
        pump = new(this, Send);
        wakeUp = new(due, this);
    }

    private long Shard => this.GetPrimaryKeyLong();

    public async Task Put(Letter letter)
    {
        var now = clock.GetUtcNow();
        // The wake-up before the letter: a crash between the two costs a wake-up, not a mail.
        await wakeUp.By(now + Pause);
        await log.Put(Shard, letter, now);
        pump.Kick();
    }

    public async Task Again(string messageId)
    {
        var now = clock.GetUtcNow();
        await wakeUp.By(now + Pause);
        await log.Again(messageId, now);
        pump.Kick();
    }

    public Task Withdraw(string messageId) => log.Withdrawn(messageId, clock.GetUtcNow());

    public Task Wake(DateTimeOffset rowAt)
    {
        wakeUp.StandsAt(rowAt);
        pump.Kick();
        return Task.CompletedTask;
    }

    public async Task Rest()
    {
        await log.Forget(Shard, clock.GetUtcNow() - Remembered);
        await wakeUp.MoveTo(await log.NextAt(Shard));
    }

    /// <summary>The letter on its way is waited for, since the next activation would send it again; not for long, since a mail server may hang.</summary>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken ct) =>
        Task.WhenAny(underWay, Task.Delay(AMoment, TimeProvider.System, ct));

    private async Task<bool> Send(CancellationToken ct)
    {
        await round.WriteTaken();
        if (await log.Due(Shard, clock.GetUtcNow(), AtOnce, ct) is { Count: > 0 } letters)
        {
            await (underWay = round.Send(letters, ct));
            return true;
        }
        await this.AsReference<IMailOutboxEffects>().Rest();
        return false;
    }
}
