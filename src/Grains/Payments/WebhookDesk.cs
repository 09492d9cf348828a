using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Payments;

[GrainType("webhook-desk")]
internal sealed class WebhookDesk : Grain, IWebhookDesk, IWakeable
{
    private const int AtOnce = 50;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly IWebhookInbox inbox;
    private readonly IPaymentGateway gateway;
    private readonly IConnectedAccounts accounts;
    private readonly IDueList due;
    private readonly TimeProvider clock;
    private readonly ILogger<WebhookDesk> log;
    private readonly EffectPump pump;

    /// <summary>Events whose thing has been told; they wait for what it stores.</summary>
    private readonly HashSet<string> told = [];

    public WebhookDesk(
        IWebhookInbox inbox, IPaymentGateway gateway, IConnectedAccounts accounts, IDueList due, TimeProvider clock, ILogger<WebhookDesk> log)
    {
        (this.inbox, this.gateway, this.accounts, this.due, this.clock, this.log) = (inbox, gateway, accounts, due, clock, log);
        pump = new(this, WorkOff);
    }

    private int Shard => (int)this.GetPrimaryKeyLong();

    public Task Expect() => due.Put(this.GetGrainId(), clock.GetUtcNow() + LookAgain);

    public Task Begin()
    {
        pump.Kick();
        return Task.CompletedTask;
    }

    public async Task Wake(DateTimeOffset rowAt)
    {
        if (!await inbox.IsPending(Shard, CancellationToken.None))
        {
            await due.Clear(this.GetGrainId(), rowAt);
            return;
        }
        await Expect();
        pump.Kick();
    }

    private async Task<bool> WorkOff(CancellationToken ct)
    {
        var soon = false;
        IReadOnlyList<WebhookRow> rows;
        do
        {
            rows = await inbox.Due(Shard, clock.GetUtcNow(), AtOnce, ct);
            foreach (var row in rows)
                if (await IsSettled(row.News, ct)) await inbox.Done(row.News.Id, ct);
                else soon |= await PutOff(row, ct);
        }
        while (rows.Count == AtOnce);
        if (soon) throw new InvalidOperationException("Some messages wait for their thing to be stored.");
        return false;
    }

    private async Task<bool> IsSettled(WebhookEvent news, CancellationToken ct)
    {
        try
        {
            if (!await IsDone(news, ct)) return false;
            told.Remove(news.Id);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.MessageStaysPending(e, Shard);
            return false;
        }
    }

    /// <summary>Each row has a turn of its own, so that those that can't be settled never hide a newer one.</summary>
    /// <returns>Whether it comes back before the desk is woken by itself.</returns>
    private async Task<bool> PutOff(WebhookRow row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (WebhookPatience.Next(row.Attempts + 1, row.TakenAt, now) is { } next)
        {
            await inbox.Later(row.News.Id, row.Attempts + 1, next, ct);
            return next < now + LookAgain;
        }
        await inbox.GiveUp(row.News.Id, now, ct);
        told.Remove(row.News.Id);
        log.MessageGivenUp(row.News.Id);
        return false;
    }

    private Task<bool> IsDone(WebhookEvent news, CancellationToken ct) => news.Kind switch
    {
        WebhookKind.Checkout => CheckoutIsDone(news, ct),
        WebhookKind.Money => MoneyIsDone(news, ct),
        _ => AccountIsDone(news, ct),
    };

    private async Task<bool> CheckoutIsDone(WebhookEvent news, CancellationToken ct)
    {
        var reference = news.Reference ?? (await gateway.Read(news.Account, news.Object, ct)).Reference;
        if (!Guid.TryParse(reference, out var appointment)) return true;

        var payment = GrainFactory.GetGrain<IPaymentEffects>(appointment);
        await Once(news, () => payment.Seen(news.Object));
        return await payment.IsSettled(news.Object);
    }

    /// <summary>A refund made by hand, and a message without the thing itself, lack our reference: the provider knows whose payment it is.</summary>
    private async Task<bool> MoneyIsDone(WebhookEvent news, CancellationToken ct)
    {
        var reference = news.Reference ?? await gateway.ReferenceOf(news.Account, news.Object, ct);
        if (!Guid.TryParse(reference, out var appointment)) return true;
        await Once(news, () => GrainFactory.GetGrain<IPaymentGrain>(appointment).LookAgain());
        return await GrainFactory.GetGrain<IPaymentEffects>(appointment).IsSettled(null);
    }

    /// <summary>A call that failed was not made: the next round makes it again.</summary>
    private async Task Once(WebhookEvent news, Func<Task> tell)
    {
        if (told.Contains(news.Id)) return;
        await tell();
        told.Add(news.Id);
    }

    private async Task<bool> AccountIsDone(WebhookEvent news, CancellationToken ct)
    {
        if (await CounsellorOf(news.Object, ct) is not { } counsellor) return true;
        var payouts = GrainFactory.GetGrain<IPayoutsNews>(counsellor);
        await (news.Kind is WebhookKind.AccountLost ? payouts.AccountLost(news.Object) : payouts.AccountMoved());
        // The poke may be lost; the message is done when the practice has stored what it means.
        await GrainFactory.GetGrain<ICounsellorGrain>(counsellor).LookAgain();
        return true;
    }

    /// <summary>Of an account that is shut to us the provider says nothing.</summary>
    private async Task<Guid?> CounsellorOf(string account, CancellationToken ct)
    {
        if (await accounts.Find(account, ct) is { } known) return known;
        return Guid.TryParse((await gateway.ReadAccount(account, ct)).Reference, out var counsellor) ? counsellor : null;
    }
}
