using Helpnet.Grains.Accounts;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Payments;

[GrainType("payouts"), AffinityPlacement]
internal sealed class PayoutsGrain(
    [PersistentState("payouts.state")] IPersistentState<PayoutsState> row, IPaymentGateway gateway, IConnectedAccounts accounts,
    TimeProvider clock)
    : Grain, IPayoutsGrain, IPayoutsQuery, IPayoutsNews
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private Committed<PayoutsState> payouts = null!;
    private DateTimeOffset? lookedAt;

    private PayoutsState State => payouts.State;

    private Guid Id => this.GetPrimaryKey();

    private bool IsMine => Subject.Current is { } subject && subject.Account == Id;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        payouts = new(row, this);
        return Task.CompletedTask;
    }

    public Task<Outcome<string>> Start(string country, string currency, string returnUrl, string refreshUrl) => Asking<string>(async ct =>
    {
        if (!IsMine) return RefusalCode.NotYours;
        if (country is not { Length: 2 } || currency is not { Length: 3 }) return RefusalCode.Invalid;
        if (State.Lost) await Ask(ct);
        if ((State.Account is null || State.Lost) && await MakeAccount(country, currency, ct) is { } no) return no;
        return await gateway.OnboardingLink(State.Account!, returnUrl, refreshUrl, ct);
    });

    public Task<Outcome<PayoutsView>> LookAgain() => Asking<PayoutsView>(async ct =>
    {
        if (!IsMine) return RefusalCode.NotYours;
        var now = clock.GetUtcNow();
        if (lookedAt + Spacing.Looks > now) return ViewNow();
        lookedAt = now;
        await Ask(ct);
        return ViewNow();
    });

    public Task<Outcome<PayoutsView>> View() => Task.FromResult(IsMine ? ViewNow() : (Outcome<PayoutsView>)RefusalCode.NotYours);

    public Task<string?> Ready() => Task.FromResult(State.CanBePaid ? State.Account : null);

    public Task<string?> Account() => Task.FromResult(State.Account);

    public async Task AccountMoved()
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        await Ask(limit.Token);
    }

    public async Task AccountLost(string account)
    {
        if (State.Account == account) await Move(State with { CanBePaid = false, Lost = true });
    }

    private PayoutsView ViewNow() => new(State.Account is not null, State.CanBePaid, State.Lost);

    private async Task<Refusal?> MakeAccount(string country, string currency, CancellationToken ct)
    {
        if (State.Asked is null)
        {
            var contact = await GrainFactory.GetGrain<IContactGrain>(Id).Contact();
            if (contact is null) return new(RefusalCode.EmailNotConfirmed);
            await payouts.Write(State with
            {
                Asked = new(Key(), Id.ToString("n"), contact.Address, contact.DisplayName, country, currency, contact.Language),
            });
        }
        try
        {
            var made = await gateway.CreateAccount(State.Asked!, ct);
            // A "no" is about what was asked, and the provider repeats it for its key: the next try asks afresh.
            if (made.Refusal is null) await accounts.Put(made.Value, Id, ct);
            await payouts.Write(made.Refusal is null
                ? State with { Account = made.Value, Lost = false }
                : State with { Asked = null, Tries = State.Tries + 1 });
            return made.Refusal;
        }
        catch (GatewayUnavailable silence) when (silence.KeySpent)
        {
            await payouts.Write(State with { Asked = null, Tries = State.Tries + 1 });
            throw;
        }
    }

    private string Key() => $"account-{Id:n}-{State.Tries}";

    private async Task Ask(CancellationToken ct)
    {
        if (State.Account is not { } account) return;
        var answer = await gateway.ReadAccount(account, ct);
        await accounts.Put(account, Id, ct);
        await Move(State with { CanBePaid = answer.CanBePaid, Lost = answer.Lost });
    }

    private async Task Move(PayoutsState next)
    {
        if (next == State) return;
        // Whoever connects again asks for another account, under another key.
        await payouts.Write(next.Lost && !State.Lost ? next with { Asked = null, Tries = State.Tries + 1 } : next);
        await GrainFactory.GetGrain<IPayoutsListener>(Id).PayoutsMoved();
    }

    private async Task<Outcome<T>> Asking<T>(Func<CancellationToken, Task<Outcome<T>>> ask)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            return await ask(limit.Token);
        }
        catch (GatewayUnavailable)
        {
            return RefusalCode.ProviderUnavailable;
        }
    }
}
